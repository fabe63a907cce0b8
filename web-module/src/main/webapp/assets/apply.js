/* A citizen's own request: choose, fill, pay. What is typed is kept as a draft all the time. */
'use strict';
(function () {
  var settings = document.getElementById('settings');
  if (!settings) {
    return;
  }
  var till = window.till,
    form = window.serviceForm,
    say = till.say;
  var draft = null,
    service = null,
    timer = null,
    saving = Promise.resolve(),
    asked = 0;
  function $(id) {
    return document.getElementById(id);
  }
  function name(text) {
    return text ? text[till.settings.language] || text.en : '';
  }
  function notice(text, kind) {
    $('notice').textContent = '';
    if (text) {
      $('notice').appendChild(form.element('p', { class: kind || 'note' }, text));
    }
  }
  function fail(error) {
    notice(error.detail || say('offline'), 'summary');
  }

  /* 1: choose */
  async function look() {
    var mine = ++asked,
      words = encodeURIComponent($('search').value.trim());
    try {
      var page = await till.call(
        'GET',
        '/services?kind=application&limit=12&query=' +
          words +
          (till.settings.area ? '&area=' + encodeURIComponent(till.settings.area) : ''),
      );
      if (mine === asked) {
        list(page.items);
      }
    } catch (error) {
      fail(error);
    }
  }
  function list(items) {
    $('services').textContent = '';
    $('count').textContent = say('found', items.length);
    items.forEach(function (item) {
      var row = form.element('li', {}),
        button = form.element('button', { type: 'button', class: 'link' }, name(item.name)),
        about = [name(item.department.name)];
      if (item.stipulatedDays) {
        about.push(say('days', item.stipulatedDays));
      }
      if (item.availability === 'closed') {
        about.push(say('closed'));
        button.disabled = true;
      }
      button.addEventListener('click', function () {
        open(item.code, null);
      });
      row.appendChild(button);
      row.appendChild(form.element('span', { class: 'hint' }, about.join(' · ')));
      $('services').appendChild(row);
    });
  }

  /* 2: fill */
  async function open(code, kept) {
    try {
      service = await till.call('GET', '/services/' + encodeURIComponent(code));
    } catch (error) {
      fail(error);
      return;
    }
    notice('');
    draft = kept;
    $('choose').hidden = true;
    $('fill').hidden = false;
    $('pay').hidden = false;
    $('state').hidden = true;
    $('discard').hidden = !kept;
    $('service').textContent = name(service.name);
    about();
    $('name').value = kept ? kept.applicant.name : '';
    form.show(service, kept ? kept.inputs : null);
    /* A form that asks for the name itself asks once. */
    $('name-cell').hidden = Boolean(form.find('applicantName'));
    papers(kept ? kept.documents : []);
    show(kept);
    if (!kept) {
      save();
    }
    nameInput().focus();
  }
  function nameInput() {
    var own = form.find('applicantName');
    return own ? own.input : $('name');
  }
  function about() {
    $('about').textContent = '';
    if (service.stipulatedDays) {
      $('about').appendChild(
        form.element('p', { class: 'hint' }, say('promise', service.stipulatedDays)),
      );
    }
    form.dates($('about'), service.exam, till.settings.language);
    if (service.illustrative) {
      $('about').appendChild(form.element('p', { class: 'hint' }, say('illustrative')));
    }
  }
  function papers(given) {
    var box = $('papers'),
      wanted = service.documents || [];
    box.textContent = '';
    $('papers-title').hidden = !wanted.length;
    wanted.forEach(function (paper) {
      var cell = form.element('div', { class: 'paper' }),
        before = given.filter(function (g) {
          return g.code === paper.code;
        })[0];
      cell.appendChild(
        form.element(
          'label',
          { for: 'paper-' + paper.code },
          name(paper.name) + (paper.required ? ' *' : ''),
        ),
      );
      cell.appendChild(
        form.element('input', {
          type: 'file',
          id: 'paper-' + paper.code,
          'data-paper': 'true',
          'data-token': '/citizen/token',
          accept: 'application/pdf,image/jpeg,image/png',
          'data-sending': box.dataset.sending,
          'data-sent': box.dataset.sent,
          'data-failed': box.dataset.failed,
        }),
      );
      cell.appendChild(
        form.element('input', {
          type: 'hidden',
          'data-code': paper.code,
          value: before ? before.uploadId : '',
        }),
      );
      cell.appendChild(
        form.element('span', { class: 'hint', role: 'status' }, before ? box.dataset.sent : ''),
      );
      box.appendChild(cell);
    });
  }
  function content() {
    var documents = [];
    document.querySelectorAll('#papers input[type=hidden]').forEach(function (hidden) {
      if (hidden.value) {
        documents.push({ code: hidden.dataset.code, uploadId: hidden.value });
      }
    });
    return {
      service: service.code,
      inputs: form.answers(),
      applicant: { name: nameInput().value.trim() },
      documents: documents,
    };
  }
  function show(card) {
    var isKnown = Boolean(card) && card.totalPaise !== null && card.totalPaise !== undefined;
    $('total').textContent = isKnown ? till.money(card.totalPaise) : say('apply.total.none');
    $('total').className = isKnown ? 'total' : 'hint';
  }
  function later() {
    clearTimeout(timer);
    timer = setTimeout(save, 600);
  }
  /* One after the other, so that the last word is the last one kept. */
  function save() {
    clearTimeout(timer);
    saving = saving.then(keep, keep);
    return saving;
  }
  async function keep() {
    if (!service) {
      return;
    }
    $('saved').textContent = say('apply.saving');
    try {
      draft = draft
        ? await till.call('PUT', '/drafts/' + draft.id, content())
        : await till.call('POST', '/drafts', content());
      history.replaceState(null, '', '/citizen/apply.xhtml?draft=' + draft.id);
      $('discard').hidden = false;
      $('saved').textContent = say('apply.saved');
      $('errors').hidden = true;
      show(draft);
    } catch (error) {
      $('saved').textContent = '';
      if (error.violations && error.violations.length) {
        wrong(error.violations);
      } else {
        fail(error);
      }
    }
  }

  /* What is wrong stands beside its field and in the summary, which takes the focus. */
  function wrong(violations) {
    form.clearMarks();
    form.mark($('name'), '');
    var box = $('errors'),
      items = form.element('ul', {});
    box.textContent = '';
    violations.forEach(function (violation) {
      var field = violation.field.replace('/inputs/', ''),
        found = form.find(field),
        input =
          violation.field === '/applicant/name' ? nameInput() : found ? found.input : null,
        text = violation.message || say('apply.violation.' + violation.code),
        label = input ? input.closest('div').querySelector('label').textContent + ': ' : '';
      if (text.indexOf('apply.violation.') === 0) {
        text = say('required');
      }
      form.mark(input, text);
      items.appendChild(form.element('li', {}, label + text));
    });
    box.appendChild(items);
    box.hidden = !violations.length;
    if (violations.length) {
      box.focus();
    }
  }
  function lacks() {
    var missing = [];
    (service.documents || []).forEach(function (paper) {
      var hidden = document.querySelector('#papers [data-code="' + paper.code + '"]');
      if (paper.required && hidden && !hidden.value) {
        missing.push({ field: '/documents', message: say('apply.paper', name(paper.name)) });
      }
    });
    return missing;
  }

  /* 3: pay */
  async function pay() {
    $('confirm').disabled = true;
    try {
      await save();
      var missing = lacks();
      if (missing.length) {
        wrong(missing);
        return;
      }
      if (!draft) {
        return;
      }
      var made = await till.call('POST', '/drafts/' + draft.id + '/filing');
      if (made.payment && made.payment.redirectUrl) {
        notice(say('apply.leaving'));
        sessionStorage.setItem('paying:' + made.id, 'true');
        location.assign(made.payment.redirectUrl);
        return;
      }
      await stand(made);
    } catch (error) {
      if (error.violations && error.violations.length) {
        wrong(error.violations);
      } else {
        fail(error);
      }
    } finally {
      $('confirm').disabled = false;
    }
  }
  async function discard() {
    try {
      await saving;
      await till.call('DELETE', '/drafts/' + draft.id);
      location.assign('/citizen/home.xhtml');
    } catch (error) {
      fail(error);
    }
  }

  /* What became of it. */
  async function stand(card) {
    if (card.state === 'open') {
      await open(card.service, card);
      if (sessionStorage.getItem('paying:' + card.id)) {
        sessionStorage.removeItem('paying:' + card.id);
        notice(say('apply.not-paid'), 'summary');
      }
      return;
    }
    ['choose', 'fill', 'pay'].forEach(function (id) {
      $(id).hidden = true;
    });
    var box = $('state');
    box.hidden = false;
    box.textContent = '';
    box.appendChild(form.element('h2', {}, name(card.serviceName)));
    if (card.state === 'filed') {
      sessionStorage.removeItem('paying:' + card.id);
      box.appendChild(form.element('p', { class: 'done' }, say('apply.filed')));
      box.appendChild(form.element('p', { class: 'big' }, card.applicationNumber));
      box.appendChild(
        link(
          '/citizen/receipt?number=' +
            encodeURIComponent(card.applicationNumber) +
            '&language=' +
            till.settings.language,
          say('receipt'),
        ),
      );
      box.appendChild(link('/citizen/home.xhtml', say('apply.home')));
      box.focus();
      return;
    }
    var payment = card.payment || { state: 'started' };
    box.appendChild(
      form.element(
        'p',
        { class: 'note' },
        say(payment.state === 'started' ? 'apply.unpaid' : 'apply.pending'),
      ),
    );
    box.appendChild(form.element('div', { class: 'total' }, till.money(card.totalPaise)));
    if (payment.redirectUrl) {
      box.appendChild(link(payment.redirectUrl, say('apply.go')));
    }
    setTimeout(function () {
      follow(card.id);
    }, 3000);
  }
  function link(url, text) {
    var line = form.element('p', {});
    line.appendChild(form.element('a', { class: 'button plain', href: url }, text));
    return line;
  }
  async function follow(id) {
    try {
      await stand(await till.call('GET', '/drafts/' + id));
    } catch (error) {
      fail(error);
    }
  }

  $('search').addEventListener('input', function () {
    clearTimeout(timer);
    timer = setTimeout(look, 200);
  });
  $('fill').addEventListener('input', function (event) {
    if (event.target.type !== 'file') {
      later();
    }
  });
  $('fill').addEventListener('change', later);
  document.addEventListener('paper-sent', save);
  $('confirm').addEventListener('click', pay);
  $('discard').addEventListener('click', discard);
  if (till.settings.draft) {
    follow(till.settings.draft);
  } else if (till.settings.service) {
    open(till.settings.service, null);
  } else {
    look();
    $('search').focus();
  }
})();
