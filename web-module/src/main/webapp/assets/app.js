/* What every page needs of a script: the summary of errors takes the focus, a form is sent once, a page is printed, the menu folds itself. */
'use strict';
(function () {
  function focusSummary() {
    var summary = document.querySelector('[data-focus]');
    if (summary) {
      summary.focus();
    }
  }
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = 'yes';
    setTimeout(function () {
      delete form.dataset.sent;
    }, 8000);
  });
  document.addEventListener('click', function (event) {
    if (event.target.closest('[data-print]')) {
      window.print();
    }
  });
  function fold(except) {
    document.querySelectorAll('.nav details[open]').forEach(function (group) {
      if (group !== except) {
        group.open = false;
      }
    });
  }
  function groupOf(element) {
    return element && element.closest ? element.closest('.nav details') : null;
  }
  document.addEventListener('pointerdown', function (event) {
    fold(groupOf(event.target));
  });
  document.addEventListener('focusin', function (event) {
    fold(groupOf(event.target));
  });
  document.addEventListener('keydown', function (event) {
    var group = event.key === 'Escape' ? groupOf(event.target) : null;
    if (group && group.open) {
      group.open = false;
      group.querySelector('summary').focus();
    }
  });
  document.addEventListener('change', function (event) {
    var list = event.target.closest('select[data-go]');
    if (list) {
      list.form.requestSubmit();
    }
  });
  window.addEventListener('pageshow', function (event) {
    if (event.persisted) {
      document.querySelectorAll('form').forEach(function (form) {
        delete form.dataset.sent;
      });
    }
  });
  /* Where the line of pages is longer than the screen, it begins with the place that is shown. */
  var here = document.querySelector('.nav summary[aria-current="true"], .nav .line > a[aria-current]');
  if (here) {
    here.closest('.line').scrollLeft = here.offsetLeft - 12;
  }
  focusSummary();
})();
