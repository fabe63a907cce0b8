/* The week grid by keyboard: arrows walk from cell to cell. A file is shown as its difference before it is taken. */
'use strict';
(function () {
  function cells() {
    return Array.from(document.querySelectorAll('table.week tbody tr')).map(function (row) {
      return Array.from(row.querySelectorAll('input'));
    });
  }
  document.addEventListener('keydown', function (event) {
    var input = event.target;
    if (event.ctrlKey || event.altKey || event.metaKey || !input.closest('table.week')) {
      return;
    }
    var grid = cells(),
      row = grid.findIndex(function (one) {
        return one.indexOf(input) >= 0;
      });
    if (row < 0) {
      return;
    }
    var column = grid[row].indexOf(input),
      next = null;
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      next = grid[row + 1] && grid[row + 1][column];
    } else if (event.key === 'ArrowUp') {
      next = grid[row - 1] && grid[row - 1][column];
    } else if (event.key === 'ArrowLeft' && input.selectionEnd === 0) {
      next = grid[row][column - 1];
    } else if (event.key === 'ArrowRight' && input.selectionStart === input.value.length) {
      next = grid[row][column + 1];
    }
    if (event.key === 'Enter') {
      event.preventDefault();
    }
    if (next) {
      event.preventDefault();
      next.focus();
      next.select();
    }
  });

  var file = document.getElementById('file'),
    save = document.getElementById('file-save'),
    box = document.getElementById('file-said');
  async function send(isPreview) {
    var token = await fetch('/officer/token', {
      headers: { Accept: 'application/json' },
      cache: 'no-store',
      redirect: 'manual',
    });
    if (!token.ok) {
      throw new Error('');
    }
    var answer = await fetch(
      '/api/v1/rosters/file?preview=' + isPreview + '&from=' + encodeURIComponent(file.dataset.from),
      {
        method: 'PUT',
        headers: {
          Authorization: 'Bearer ' + (await token.json()).accessToken,
          'Accept-Language': document.documentElement.lang,
          'Content-Type': 'text/csv',
        },
        body: file.files[0],
      },
    );
    return { ok: answer.ok, body: await answer.json() };
  }
  function say(kind, lines) {
    var panel = document.createElement('div'),
      list = document.createElement('ul');
    panel.className = kind;
    lines.slice(0, 60).forEach(function (line) {
      var item = document.createElement('li');
      item.textContent = line;
      list.appendChild(item);
    });
    panel.appendChild(list);
    box.textContent = '';
    box.appendChild(panel);
  }
  function entry(sign, one) {
    return (
      sign + ' ' + one.centre + ' · ' + one.pin + ' · ' + one.weekday + ' ' + one.from + '–' + one.until
    );
  }
  function difference(body) {
    return body.added
      .map(function (one) {
        return entry('+', one);
      })
      .concat(
        body.ended.map(function (one) {
          return entry('−', one);
        }),
      );
  }
  function headline(text, body) {
    return text
      .replace('#1', body.added.length)
      .replace('#2', body.ended.length)
      .replace('#3', body.unchanged)
      .replace('#4', body.newPersons);
  }
  function wrong(problem) {
    var rows = (problem.violations || []).map(function (violation) {
      var at = /^\/rows\/(\d+)\/?(.*)$/.exec(violation.field);
      return at
        ? file.dataset.row.replace('#', at[1]) + (at[2] ? ' · ' + at[2] : '') + ': ' + violation.message
        : violation.message;
    });
    return rows.length ? rows : [problem.detail || file.dataset.failed];
  }
  function run(isPreview) {
    box.textContent = file.dataset.sending;
    save.hidden = true;
    send(isPreview).then(
      function (answer) {
        if (!answer.ok) {
          say('summary', wrong(answer.body));
          file.value = '';
        } else if (isPreview) {
          say('note', [headline(file.dataset.would, answer.body)].concat(difference(answer.body)));
          save.hidden = false;
          save.focus();
        } else {
          say('done', [headline(file.dataset.done, answer.body)]);
          file.value = '';
        }
      },
      function () {
        say('summary', [file.dataset.failed]);
      },
    );
  }
  file.addEventListener('change', function () {
    if (file.files.length) {
      run(true);
    }
  });
  save.addEventListener('click', function () {
    run(false);
  });
})();
