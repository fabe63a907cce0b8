/* What every page needs of a script: the summary of errors takes the focus, a form is sent once, a page is printed. */
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
  focusSummary();
})();
