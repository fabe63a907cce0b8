/* A file that was carried from a terminal is sent as it is; what came of it is said below it. */
'use strict';
(function () {
  function say(kind, text) {
    var panel = document.createElement('p'),
      box = document.getElementById('carried-said');
    panel.className = kind;
    panel.textContent = text;
    box.textContent = '';
    box.appendChild(panel);
  }
  async function send(input) {
    var token = await fetch('/officer/token', {
      headers: { Accept: 'application/json' },
      cache: 'no-store',
      redirect: 'manual',
    });
    if (!token.ok) {
      throw new Error('');
    }
    var file = input.files[0],
      answer = await fetch(
        '/api/v1/devices/' +
          encodeURIComponent(input.dataset.serial) +
          '/files?name=' +
          encodeURIComponent(file.name),
        {
          method: 'POST',
          headers: {
            Authorization: 'Bearer ' + (await token.json()).accessToken,
            'Accept-Language': document.documentElement.lang,
            'Content-Type': 'application/octet-stream',
          },
          body: file,
        },
      );
    return { ok: answer.ok, body: await answer.json() };
  }
  document.addEventListener('change', function (event) {
    var input = event.target;
    if (input.id !== 'carried' || !input.files.length) {
      return;
    }
    document.getElementById('carried-said').textContent = input.dataset.sending;
    send(input).then(
      function (answer) {
        var came = answer.body;
        input.value = '';
        if (answer.ok) {
          say(
            'done',
            input.dataset.came
              .replace('#1', came.lines)
              .replace('#2', came.fresh)
              .replace('#3', came.known)
              .replace('#4', came.odd)
              .replace('#5', came.outdated),
          );
        } else {
          say('summary', came.detail || input.dataset.failed);
        }
      },
      function () {
        say('summary', input.dataset.failed);
      },
    );
  });
})();
