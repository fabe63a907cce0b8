/* The agent's desk: looks for a call every three seconds, and everything by keyboard: digits say what is wanted,
   F4 searches, F9 lodges, F10 ends the call. What is being typed is never replaced by a look. */
'use strict';
(function () {
  var EVERY = 3000;
  function one(selector) {
    return document.querySelector(selector);
  }
  /* The call that the server has, where it is another one than the page shows; else null. */
  function waiting() {
    var pulse = one('#pulse-call');
    var page = one('#shown-call');
    return pulse && page && pulse.dataset.call !== page.dataset.shown ? pulse.dataset.call : null;
  }
  var asked = null;
  var wanted = false;
  var spoken = '';
  function isWriting(element) {
    return (
      element.tagName === 'TEXTAREA' ||
      element.tagName === 'SELECT' ||
      (element.tagName === 'INPUT' && element.type === 'text')
    );
  }
  function focus() {
    var isFree = document.activeElement === document.body || !document.activeElement;
    var category = one('[data-wanted]');
    var said = one('[data-spoken]');
    if (said && said.textContent !== spoken) {
      said.focus();
    }
    spoken = said ? said.textContent : '';
    if (wanted && category) {
      wanted = false;
      category.focus();
    } else if (isFree && one('[data-first]')) {
      one('[data-first]').focus();
    }
  }
  function changed() {
    var call = waiting();
    if (call !== null && call !== asked) {
      one('[data-show]').click();
    }
    asked = call;
    focus();
  }
  function press(event, target) {
    if (target) {
      event.preventDefault();
      target.focus();
      if (target.type === 'submit') {
        target.click();
      }
    }
  }
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    var element = event.target;
    if (event.key === 'F9' || event.key === 'F4') {
      press(event, one('[data-key="' + event.key + '"]'));
    } else if (event.key === 'F10' && one('[data-wrap]')) {
      event.preventDefault();
      one('[data-wrap]').focus();
    } else if (/^[1-9]$/.test(event.key) && !isWriting(element)) {
      var isEnd = element.closest('[data-wrap]');
      wanted = !isEnd;
      press(event, one((isEnd ? '[data-wrap="' : '[data-digit="') + event.key + '"]'));
    } else if (event.key === 'Enter' && element.tagName === 'INPUT' && element.type === 'text') {
      /* Enter in a field looks it up; only the two first fields go on. */
      event.preventDefault();
      if (element.dataset.first) {
        element.closest('.card').querySelector('.button').click();
      } else {
        element.dispatchEvent(new Event('change', { bubbles: true }));
      }
    }
  });
  new MutationObserver(changed).observe(document.getElementById('desk'), {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['data-call']
  });
  setInterval(function () {
    if (!document.hidden && one('[data-look]')) {
      one('[data-look]').click();
    }
  }, EVERY);
  focus();
})();
