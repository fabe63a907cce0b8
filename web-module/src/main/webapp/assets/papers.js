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
  /* Naming the paper lets the server say at once when the file is not what the paper may be. */
  function address(input) {
    if (input.dataset.address) {
      return input.dataset.address;
    }
    return input.dataset.service
      ? '/api/v1/uploads?service=' +
          encodeURIComponent(input.dataset.service) +
          '&document=' +
          encodeURIComponent(input.dataset.document)
      : '/api/v1/uploads';
  }
  async function send(file, input) {
    var form = new FormData();
    form.append('file', file);
    var headers = { 'Accept-Language': document.documentElement.lang };
    if (input.dataset.token !== 'open') {
      headers.Authorization = 'Bearer ' + (await bearer(input.dataset.token || '/operator/token'));
    }
    var answer = await fetch(address(input), { method: 'POST', headers: headers, body: form });
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
    input.setAttribute('aria-busy', 'true');
    send(input.files[0], input)
      .then(
        function (id) {
          hidden.value = id;
          status.textContent = input.dataset.sent;
          document.dispatchEvent(new CustomEvent('paper-sent'));
        },
        function (problem) {
          input.value = '';
          status.textContent = problem.message || input.dataset.failed;
        },
      )
      .finally(function () {
        input.removeAttribute('aria-busy');
        document.dispatchEvent(new CustomEvent('paper-changed'));
      });
  });
})();
