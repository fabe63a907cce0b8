/* Hands in the file of roll numbers and says of each wrong row what is wrong with it. */
'use strict';
(function () {
  async function bearer() {
    var answer = await fetch('/officer/token', {
      headers: { Accept: 'application/json' },
      cache: 'no-store',
      redirect: 'manual',
    });
    if (!answer.ok) {
      throw new Error('');
    }
    return (await answer.json()).accessToken;
  }
  async function send(input) {
    var answer = await fetch(
      input.dataset.address ||
        '/api/v1/exams/' + encodeURIComponent(input.dataset.exam) + '/roll-numbers',
      {
        method: 'POST',
        headers: {
          Authorization: 'Bearer ' + (await bearer()),
          'Accept-Language': document.documentElement.lang,
          'Content-Type': 'text/csv',
        },
        body: input.files[0],
      },
    );
    return { ok: answer.ok, body: await answer.json() };
  }
  function say(box, kind, lines) {
    var panel = document.createElement('div'),
      list = document.createElement('ul');
    panel.className = kind;
    lines.forEach(function (line) {
      var item = document.createElement('li');
      item.textContent = line;
      list.appendChild(item);
    });
    panel.appendChild(list);
    box.textContent = '';
    box.appendChild(panel);
  }
  function wrong(input, problem) {
    var rows = (problem.violations || []).map(function (violation) {
      var at = /^\/rows\/(\d+)\/?(.*)$/.exec(violation.field);
      return at
        ? input.dataset.row.replace('#', at[1]) +
            (at[2] ? ' · ' + at[2] : '') +
            ': ' +
            violation.message
        : violation.message;
    });
    return rows.length ? rows.slice(0, 50) : [problem.detail || input.dataset.failed];
  }
  document.addEventListener('change', function (event) {
    var input = event.target;
    if (!input.matches || !input.matches('[data-rolls]') || !input.files.length) {
      return;
    }
    var box = document.getElementById('rolls-said');
    box.textContent = input.dataset.sending;
    input.setAttribute('aria-busy', 'true');
    send(input)
      .then(
        function (answer) {
          if (!answer.ok) {
            say(box, 'summary', wrong(input, answer.body));
            return;
          }
          say(box, 'done', [input.dataset.sent.replace('#', answer.body.rows)]);
          setTimeout(function () {
            document.getElementById('desk:refresh').click();
          }, 1500);
        },
        function () {
          say(box, 'summary', [input.dataset.failed]);
        },
      )
      .finally(function () {
        input.value = '';
        input.removeAttribute('aria-busy');
      });
  });
})();
