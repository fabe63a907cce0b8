/* The officer's desk by keyboard: arrows walk along the cases, Enter opens, X ticks, digits act, T takes a case
   up, R gives it back. */
'use strict';
(function () {
  function rows() {
    return Array.from(document.querySelectorAll('table.desk tbody tr'));
  }
  function opener(row) {
    return row && row.querySelector('input.link');
  }
  function label() {
    document.querySelectorAll('[data-move]').forEach(function (button, i) {
      if (!button.dataset.key && i < 9) {
        button.dataset.key = String(i + 1);
        button.setAttribute('aria-keyshortcuts', String(i + 1));
        button.value = i + 1 + '  ' + button.value;
      }
    });
  }
  function walk(step) {
    var all = rows();
    var at = all.findIndex(function (row) {
      return row.contains(document.activeElement);
    });
    if (at < 0) {
      at = all.findIndex(function (row) {
        return row.classList.contains('pick');
      });
      step = at < 0 ? 1 : step;
    }
    var next = opener(all[Math.min(Math.max(at + step, 0), all.length - 1)]);
    if (next) {
      next.focus();
    }
  }
  function isWriting(element) {
    return (
      element.tagName === 'TEXTAREA' ||
      element.tagName === 'SELECT' ||
      (element.tagName === 'INPUT' &&
        ['text', 'date', 'datetime-local', 'file'].indexOf(element.type) >= 0)
    );
  }
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey || isWriting(event.target)) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      walk(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'x' || event.key === 'X') {
      var row = event.target.closest('tr');
      var box = row && row.querySelector('input[type=checkbox]');
      if (box) {
        event.preventDefault();
        box.click();
      }
    } else if (/^[tr]$/i.test(event.key)) {
      var hand = document.querySelector('[data-assign="' + event.key.toLowerCase() + '"]');
      if (hand) {
        event.preventDefault();
        hand.click();
      }
    } else if (/^[1-9]$/.test(event.key)) {
      var button = document.querySelector('[data-key="' + event.key + '"]');
      if (button) {
        event.preventDefault();
        button.click();
      }
    }
  });
  new MutationObserver(label).observe(document.getElementById('desk'), {
    childList: true,
    subtree: true
  });
  label();
  var first = document.querySelector('tr.pick input.link') || opener(rows()[0]);
  if (first) {
    first.focus();
  }
})();
