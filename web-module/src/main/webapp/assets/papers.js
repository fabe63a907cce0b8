/* Hands in a scan as soon as it is chosen, so that the form itself stays small. */
'use strict';
(function () {
  async function bearer(path) {
    var answer = await fetch(path, {
      headers: { Accept: 'application/json' },
      cache: 'no-store',
      redirect: 'manual',
    });
    if (!answer.ok) {
      throw new Error('');
    }
    return (await answer.json()).accessToken;
  }
  async function send(file, path) {
    var form = new FormData();
    form.append('file', file);
    var answer = await fetch('/api/v1/uploads', {
      method: 'POST',
      headers: {
        Authorization: 'Bearer ' + (await bearer(path)),
        'Accept-Language': document.documentElement.lang,
      },
      body: form,
    });
    var read = await answer.json();
    if (!answer.ok) {
      var first = read.violations && read.violations[0];
      throw new Error((first && first.message) || read.detail || '');
    }
    return read.uploadId;
  }
  document.addEventListener('change', function (event) {
    var input = event.target;
    if (!input.matches || !input.matches('[data-paper]') || !input.files.length) {
      return;
    }
    var paper = input.closest('.paper');
    var hidden = paper.querySelector('input[type=hidden]');
    var status = paper.querySelector('[role=status]');
    hidden.value = '';
    status.textContent = input.dataset.sending;
    send(input.files[0], input.dataset.token || '/operator/token').then(
      function (id) {
        hidden.value = id;
        status.textContent = input.dataset.sent;
        document.dispatchEvent(new CustomEvent('paper-sent'));
      },
      function (problem) {
        input.value = '';
        status.textContent = problem.message || input.dataset.failed;
      },
    );
  });
})();
