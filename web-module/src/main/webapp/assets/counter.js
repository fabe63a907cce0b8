/* The counter on one screen: choose, fill, confirm; everything by keyboard. */
'use strict';
(function () {
  var till = window.till,
    form = window.serviceForm,
    filing = window.filing,
    say = till.say,
    settings = till.settings;
  var draftKey = 'draft:' + settings.user,
    usedKey = 'used:' + settings.kiosk;
  function $(id) {
    return document.getElementById(id);
  }
  var search = $('search'),
    options = $('options'),
    confirm = $('confirm');
  var found = [],
    active = -1,
    service = null,
    quote = null,
    bill = null,
    basket = [],
    extracts = {},
    numbered = {};
  var touched = {},
    state = 'open',
    asked = 0,
    quoted = 0,
    timers = {},
    escaped = 0,
    answered = [];

  function read(store, key, otherwise) {
    try {
      return JSON.parse(store.getItem(key)) || otherwise;
    } catch (e) {
      return otherwise;
    }
  }
  function later(name, ms, task) {
    clearTimeout(timers[name]);
    timers[name] = setTimeout(task, ms);
  }
  function name(text) {
    return text ? text[settings.language] || text.en : '';
  }
  function notice(text, kind) {
    $('notice').textContent = '';
    if (text) {
      $('notice').appendChild(form.element('p', { class: kind || 'note' }, text));
    }
  }

  /* 1: choose ------------------------------------------------------------------------------ */
  async function look() {
    var query = search.value.trim(),
      mine = ++asked;
    $('frequent').textContent = query ? '' : say('first');
    if (!query) {
      var used = Object.values(read(localStorage, usedKey, {}))
        .sort(function (a, b) {
          return b.times - a.times;
        })
        .slice(0, 8);
      if (used.length) {
        $('frequent').textContent = say('frequent');
        list(used);
        return;
      }
    }
    try {
      var page = await till.call(
        'GET',
        '/services?limit=10&query=' +
          encodeURIComponent(query) +
          (settings.area ? '&area=' + encodeURIComponent(settings.area) : ''),
      );
      if (mine === asked) {
        list(page.items);
      }
    } catch (error) {
      if (mine === asked) {
        fail(error);
      }
    }
  }
  function list(items) {
    found = items;
    options.textContent = '';
    items.forEach(function (item, i) {
      var row = form.element('li', {
        class: 'option',
        role: 'option',
        id: 'option-' + i,
        'aria-selected': 'false',
      });
      row.appendChild(form.element('b', {}, name(item.name)));
      var about = [name(item.department.name || item.department), say('kind.' + item.kind)];
      if (item.stipulatedDays) {
        about.push(say('days', item.stipulatedDays));
      }
      if (item.availability === 'closed') {
        about.push(say('closed'));
        row.setAttribute('aria-disabled', 'true');
      }
      if (item.illustrative) {
        about.push(say('illustrative'));
      }
      row.appendChild(form.element('small', {}, about.join(' · ')));
      row.addEventListener('mousedown', function (event) {
        event.preventDefault();
        choose(i);
      });
      options.appendChild(row);
    });
    $('count').textContent = search.value.trim() ? say('found', items.length) : '';
    point(items.length ? 0 : -1);
  }
  function point(i) {
    if (options.children[active]) {
      options.children[active].setAttribute('aria-selected', 'false');
    }
    active = i;
    var row = options.children[i];
    if (row) {
      row.setAttribute('aria-selected', 'true');
      row.scrollIntoView({ block: 'nearest' });
      search.setAttribute('aria-activedescendant', row.id);
    } else {
      search.removeAttribute('aria-activedescendant');
    }
  }
  async function choose(i) {
    var card = found[i];
    if (!card || state !== 'open') {
      return;
    }
    point(i);
    await open(card.code, null, true);
    if (service) {
      var used = read(localStorage, usedKey, {}),
        before = used[card.code] || { times: 0 };
      used[card.code] = {
        code: card.code,
        name: card.name,
        department: card.department,
        kind: card.kind,
        stipulatedDays: card.stipulatedDays,
        times: before.times + 1,
      };
      localStorage.setItem(usedKey, JSON.stringify(used));
    }
  }

  /* 2: fill -------------------------------------------------------------------------------- */
  async function open(code, answers, focus, handedIn) {
    try {
      service = await till.call('GET', '/services/' + encodeURIComponent(code));
    } catch (error) {
      fail(error);
      return;
    }
    touched = {};
    quote = null;
    bill = null;
    doubts = [];
    extracts[code] = service.extract;
    numbered[code] = service.extractNumbered;
    form.show(service, answers);
    filing.show(service, handedIn, applicant);
    $('mobile-cell').hidden = Boolean(form.find('mobile'));
    $('hint').hidden = true;
    $('citizen').hidden = false;
    $('service').hidden = false;
    $('service').textContent = name(service.name);
    notice('');
    about();
    $('bill').textContent = '';
    $('add').hidden = false;
    errors([]);
    price();
    save();
    if (answers && service.biller) {
      fetchBill();
    }
    if (focus) {
      var first = stops()[0];
      if (first) {
        first.focus();
      }
    }
  }
  function about() {
    var box = $('about'),
      parts = [];
    box.textContent = '';
    if (service.stipulatedDays) {
      parts.push(
        say('promise', service.stipulatedDays) +
          (service.designatedOfficer ? ' · ' + name(service.designatedOfficer) : ''),
      );
    }
    if (service.documents && service.documents.length) {
      parts.push(
        say('documents') +
          ': ' +
          service.documents
            .map(function (d) {
              return name(d.name);
            })
            .join(', '),
      );
    }
    if (service.illustrative) {
      parts.push(say('illustrative'));
    }
    parts.forEach(function (part) {
      box.appendChild(form.element('p', { class: 'hint' }, part));
    });
    if (service.availability === 'closed') {
      box.appendChild(form.element('p', { class: 'note' }, say('closed.now')));
    }
    if (service.availability === 'late') {
      box.appendChild(form.element('p', { class: 'note' }, say('late.now')));
    }
    form.dates(box, service.exam, settings.language);
  }
  function stops() {
    return Array.from(
      document.querySelectorAll(
        '#form input, #form select, #form textarea, #citizen input, #citizen select,' +
          ' #filing input, #filing select',
      ),
    ).filter(function (e) {
      /* Few citizens come by a campaign: who has not gone there by Tab passes it by. */
      var isBeside = e.id === 'campaign' && e !== document.activeElement;
      return !e.readOnly && e.offsetParent !== null && !isBeside;
    });
  }
  function fetchBill() {
    var asking = askBill().then(function () {
      if (billing === asking) {
        billing = null;
      }
    });
    billing = asking;
    return asking;
  }
  async function askBill() {
    var number = form.answers().consumerId,
      box = $('bill'),
      wanted = service;
    bill = null;
    box.textContent = '';
    if (!number || !wanted.biller) {
      return;
    }
    box.appendChild(form.element('p', { class: 'hint' }, say('bill.asking')));
    try {
      var got = await till.call(
        'GET',
        '/bills?service=' +
          encodeURIComponent(wanted.code) +
          '&consumerId=' +
          encodeURIComponent(number),
      );
      if (service !== wanted || state === 'sending' || form.answers().consumerId !== number) {
        return;
      }
      bill = got;
      box.textContent = '';
      var panel = form.element('div', { class: 'done' });
      panel.appendChild(form.element('b', {}, say('bill.found')));
      panel.appendChild(
        document.createTextNode(
          ' — ' +
            [
              got.name,
              got.dueOn ? say('bill.due', day(got.dueOn)) : '',
              till.money(got.amountPaise),
            ]
              .filter(Boolean)
              .join(' · '),
        ),
      );
      panel.appendChild(
        form.element(
          'span',
          { class: 'hint' },
          say('bill.part.' + (got.partPayment || 'no')) +
            ' ' +
            (got.fetchedAt ? say('bill.at', time(got.fetchedAt)) : ''),
        ),
      );
      box.appendChild(panel);
      form.set('billId', got.billId);
      if (got.partPayment === 'no' || !touched['f-amountPaise']) {
        form.set('amountPaise', got.amountPaise);
      }
      form.lock('amountPaise', got.partPayment === 'no' && !wanted.biller.amountEditable);
      if (!$('name').value && got.name) {
        $('name').value = got.name;
      }
      price();
    } catch (error) {
      if (service !== wanted) {
        return;
      }
      box.textContent = '';
      box.appendChild(
        form.element(
          'p',
          { class: error.status === 503 ? 'note' : 'summary' },
          error.detail || say('offline'),
        ),
      );
    }
  }
  /* The quote follows the form; whoever confirms before it has, waits for it. */
  var pricing = null,
    billing = null,
    doubts = [];
  function price() {
    ++quoted;
    later('price', 200, priceNow);
  }
  function priceNow() {
    clearTimeout(timers.price);
    timers.price = null;
    var asking = ask(++quoted).then(function () {
      if (pricing === asking) {
        pricing = null;
      }
    });
    pricing = asking;
  }
  async function priced() {
    touched.all = true;
    if (billing) {
      await billing;
    }
    if (service && !quote) {
      priceNow();
    }
    if (timers.price) {
      priceNow();
    }
    if (pricing) {
      await pricing;
    }
  }
  /* Shows and hides what the answers so far call for; false when a later answer is on its way. */
  async function live(now, mine) {
    try {
      var judged = await till.call(
        'POST',
        '/services/' + encodeURIComponent(now.code) + '/checks',
        { inputs: form.answers(true) },
      );
      if (mine !== quoted || now !== service) {
        return false;
      }
      form.hide(judged.hidden);
      beside(
        judged.violations.filter(function (violation) {
          return violation.code === 'not-together';
        }),
        true,
      );
    } catch (error) {
      if (mine !== quoted || now !== service) {
        return false;
      }
      fail(error);
    }
    return true;
  }
  /* What a register would hand out, so that nobody pays for nothing. */
  async function record(now, mine) {
    var box = $('bill');
    try {
      var found = await till.call('POST', '/extracts', {
        service: now.code,
        inputs: form.answers(),
      });
      if (mine !== quoted || now !== service) {
        return;
      }
      box.textContent = '';
      box.appendChild(
        form.element(
          'p',
          { class: found.lines ? 'done' : 'summary' },
          found.lines
            ? say('record.found', name(found.register), day(found.asOf), found.lines)
            : say('record.none', name(found.register)),
        ),
      );
    } catch (error) {
      if (mine === quoted && now === service) {
        box.textContent = '';
        box.appendChild(form.element('p', { class: 'note' }, error.detail || say('offline')));
      }
    }
  }
  async function ask(mine) {
    var now = service;
    if (now && now.liveForm && !(await live(now, mine))) {
      return;
    }
    if (!now || !form.isComplete()) {
      quote = null;
      total();
      return;
    }
    if (now.extract) {
      await record(now, mine);
    }
    try {
      var got = await till.call('POST', '/quotes', { service: now.code, inputs: form.answers() });
      if (mine !== quoted || now !== service) {
        return;
      }
      quote = got;
      doubts = [];
      form.clearMarks();
    } catch (error) {
      if (mine !== quoted || now !== service) {
        return;
      }
      quote = null;
      if (error.status === 422) {
        beside(error.violations, true);
      } else {
        fail(error);
      }
    }
    total();
  }
  function beside(violations, onlyTouched) {
    form.clearMarks();
    var rest = [];
    violations.forEach(function (violation) {
      var field = violation.field || '',
        last = field.slice(field.lastIndexOf('/') + 1),
        input = null;
      if (/^\/(citizen|applicant)\//.test(field)) {
        input = $(last);
      } else if (filing.input(field)) {
        input = filing.input(field);
      } else if (form.find(last)) {
        input = form.find(last).input;
      }
      if (!input) {
        rest.push({ text: violation.message });
        return;
      }
      if (onlyTouched && !touched.all && !touched[input.id]) {
        return;
      }
      form.mark(input, violation.message);
      rest.push({ text: violation.message, input: input });
    });
    doubts = rest;
    if (!onlyTouched) {
      errors(rest);
    }
  }
  function errors(found) {
    var box = $('errors');
    box.textContent = '';
    box.hidden = !found.length;
    if (!found.length) {
      return;
    }
    var rows = form.element('ul', {});
    found.forEach(function (error) {
      var row = form.element('li', {});
      if (error.input) {
        var link = form.element(
          'a',
          { href: '#' + error.input.id },
          labelOf(error.input) + ': ' + error.text,
        );
        link.addEventListener('click', function (event) {
          event.preventDefault();
          error.input.focus();
        });
        row.appendChild(link);
      } else {
        row.textContent = error.text;
      }
      rows.appendChild(row);
    });
    box.appendChild(rows);
    box.focus();
  }
  function labelOf(input) {
    return input.labels && input.labels[0] ? input.labels[0].textContent.replace(' *', '') : '';
  }
  function fail(error) {
    errors([{ text: error instanceof till.Problem ? error.detail : say('offline') }]);
  }

  /* 3: pay --------------------------------------------------------------------------------- */
  function items() {
    var all = basket.slice();
    if (service && quote) {
      all.push({ service: service.code, name: service.name, inputs: form.answers(), quote: quote });
    }
    return all;
  }
  function total() {
    var all = items(),
      sum = 0,
      own = 0,
      lines = $('lines'),
      borne = 0;
    lines.textContent = '';
    all.forEach(function (item) {
      sum += item.quote.totalPaise;
      item.quote.lines.forEach(function (line) {
        if (line.party === 'kiosk') {
          own += line.amountPaise;
        }
        var row = form.element('tr', {});
        row.appendChild(
          form.element(
            'td',
            {},
            (all.length > 1 ? name(item.name) + ' — ' : '') + name(line.label),
          ),
        );
        row.appendChild(form.element('td', { class: 'money' }, till.plain(line.amountPaise)));
        lines.appendChild(row);
      });
      item.quote.borneByDepartment.forEach(function (line) {
        borne += line.amountPaise;
        if (line.party === 'kiosk') {
          own += line.amountPaise;
        }
      });
    });
    $('total').textContent = all.length ? till.money(sum) : '₹\u00a0–';
    $('words').textContent = all.length ? till.words(sum) : say('total.none');
    $('borne').textContent = borne ? say('borne', till.money(borne)) : '';
    $('after').textContent = all.length
      ? say('commission', till.money(own)) +
        ' ' +
        say('after', till.money(settings.balancePaise - sum))
      : '';
    confirm.setAttribute(
      'aria-disabled',
      String(!all.length || (state !== 'open' && state !== 'unknown')),
    );
    change();
    cart();
  }
  function sum() {
    return items().reduce(function (all, item) {
      return all + item.quote.totalPaise;
    }, 0);
  }
  function change() {
    $('cash').hidden = $('paid').value !== 'cash';
    var given = till.parse($('tendered').value),
      left = given === null ? null : given - sum();
    $('change').value =
      left === null || !items().length
        ? ''
        : left < 0
          ? say('short', till.money(-left))
          : till.money(left);
  }
  function cart() {
    $('basket').hidden = !basket.length;
    var rows = $('items');
    rows.textContent = '';
    basket.forEach(function (item, i) {
      var row = form.element('tr', {});
      row.appendChild(form.element('td', {}, name(item.name)));
      row.appendChild(form.element('td', { class: 'money' }, till.money(item.quote.totalPaise)));
      var cell = form.element('td', { class: 'money' }),
        remove = form.element('button', { type: 'button', class: 'button plain' }, say('remove'));
      remove.setAttribute('aria-label', say('remove') + ': ' + name(item.name));
      remove.addEventListener('click', function () {
        basket.splice(i, 1);
        total();
        save();
        search.focus();
      });
      cell.appendChild(remove);
      row.appendChild(cell);
      rows.appendChild(row);
    });
  }
  async function add() {
    if (state !== 'open' || !service) {
      return;
    }
    if (filing.isBegun()) {
      notice(say('filing.alone'));
      return;
    }
    await priced();
    if (!service || !ready(false)) {
      return;
    }
    if (basket.length >= 20) {
      notice(say('basket.full'));
      return;
    }
    basket.push({
      service: service.code,
      name: service.name,
      inputs: form.answers(),
      quote: quote,
    });
    closeService();
    save();
    notice(say('added', basket.length), 'done');
    search.value = '';
    look();
    search.focus();
  }
  function closeService() {
    service = null;
    quote = null;
    bill = null;
    form.clear();
    filing.show(null);
    $('service').hidden = true;
    $('about').textContent = '';
    $('bill').textContent = '';
    $('add').hidden = true;
    total();
  }
  /* Says what is missing; true when everything that can be known here is there. */
  function ready(withCitizen) {
    var wrong = [];
    if (service) {
      form.missing().forEach(function (field) {
        wrong.push({ text: say('required'), input: form.find(field).input });
      });
      if (!wrong.length && !quote) {
        wrong = doubts.length ? doubts : [{ text: say('no-quote') }];
      }
    }
    if (withCitizen && !$('name').value.trim()) {
      wrong.push({ text: say('required'), input: $('name') });
    }
    if (withCitizen && filing.isBegun()) {
      wrong = wrong.concat(basket.length ? [{ text: say('filing.alone') }] : filing.wrong());
    }
    if (!(wrong.length === 1 && !wrong[0].input)) {
      form.clearMarks();
    }
    form.mark($('name'), '');
    form.mark($('mobile'), '');
    wrong.forEach(function (error) {
      form.mark(error.input, error.text);
    });
    errors(wrong);
    return !wrong.length;
  }
  /* A form that asks for the mobile number itself asks once. */
  function mobileTyped() {
    var own = form.answers().mobile;
    return $('mobile-cell').hidden ? own || $('mobile').value : $('mobile').value;
  }
  function applicant() {
    var citizen = { name: $('name').value.trim() },
      mobile = mobileTyped()
        .replace(/\D/g, '')
        .replace(/^(91|0)(?=\d{10}$)/, '');
    if (mobile) {
      citizen.mobile = mobile;
    }
    return citizen;
  }
  function request() {
    var all = items().map(function (item) {
      return {
        service: item.service,
        inputs: item.inputs,
        expectedTotalPaise: item.quote.totalPaise,
      };
    });
    var citizen = applicant(),
      campaign = $('campaign') ? $('campaign').value : '',
      shared = { citizen: citizen, paidBy: $('paid').value };
    if (campaign) {
      shared.campaign = campaign;
    }
    if (all.length === 1 && !basket.length && filing.isBegun()) {
      return {
        path: '/applications',
        body: Object.assign({}, all[0], {
          applicant: citizen,
          documents: filing.papers(),
          consent: filing.consent(),
          paidBy: shared.paidBy,
          campaign: shared.campaign,
        }),
      };
    }
    return all.length === 1
      ? { path: '/transactions', body: Object.assign({}, all[0], shared) }
      : { path: '/baskets', body: Object.assign({ items: all }, shared) };
  }
  async function pay() {
    if (state === 'unknown') {
      send(till.unanswered() || request());
      return;
    }
    if (state !== 'open') {
      return;
    }
    if (!items().length && !service) {
      search.focus();
      return;
    }
    var seen = sum();
    state = 'checking';
    await priced();
    state = 'open';
    if (items().length && sum() !== seen) {
      notice(say('changed', till.money(sum())));
      confirm.focus();
      return;
    }
    if (!ready(true)) {
      return;
    }
    var given = till.parse($('tendered').value);
    if ($('paid').value === 'cash' && given !== null && given < sum()) {
      errors([{ text: say('short', till.money(sum() - given)), input: $('tendered') }]);
      return;
    }
    if (till.movedOn()) {
      moved();
      return;
    }
    send(request());
  }
  async function send(wanted) {
    state = 'sending';
    hold(true);
    confirm.setAttribute('aria-disabled', 'true');
    errors([]);
    notice(say('sending'));
    try {
      var made = await till.charge(wanted, function (attempt) {
        notice(say('again', attempt));
      });
      till.begin();
      notice('');
      done(made);
    } catch (error) {
      if (till.isUnknown(error)) {
        state = 'unknown';
        notice(error.status === 401 ? say('signed-out') : say('unknown'));
        confirm.setAttribute('aria-disabled', 'false');
        confirm.focus();
        return;
      }
      till.begin();
      state = 'open';
      hold(false);
      notice('');
      total();
      if (error.status === 422 && error.violations.length) {
        beside(error.violations, false);
      } else {
        fail(error);
      }
      if (error.code === 'total-changed') {
        basket = [];
        price();
        total();
      }
      balance();
    }
  }
  function done(made) {
    state = 'done';
    answered = made;
    sessionStorage.removeItem(draftKey);
    sessionStorage.setItem(
      'last:' + settings.user,
      JSON.stringify(
        made.map(function (one) {
          return one.id;
        }),
      ),
    );
    $('paying').hidden = true;
    $('paidpanel').hidden = false;
    tell();
    $('next').focus();
    balance();
    papers(
      made.map(function (one) {
        return one.id;
      }),
      true,
    );
    made.forEach(watch);
  }
  function tell() {
    var box = $('answer'),
      sum = 0;
    box.textContent = '';
    answered.forEach(function (one) {
      sum += one.totalPaise;
    });
    var back =
      $('paid').value === 'cash' && till.parse($('tendered').value) !== null
        ? till.parse($('tendered').value) - sum
        : null;
    box.appendChild(form.element('div', { class: 'total' }, till.money(sum)));
    if (back !== null && back >= 0) {
      box.appendChild(form.element('p', {}, say('give.back') + ': ' + till.money(back)));
    }
    answered.forEach(function (one) {
      var kind =
        one.status === 'completed' ? 'done' : one.status === 'pending' ? 'note' : 'summary';
      var card = form.element('div', { class: kind });
      card.appendChild(
        form.element('b', {}, say('status.' + one.status) + ' · ' + one.receiptNumber),
      );
      card.appendChild(
        form.element(
          'span',
          { class: 'hint' },
          name(one.serviceName) +
            ' · ' +
            till.money(one.totalPaise) +
            (one.promisedOn ? ' · ' + say('promised', day(one.promisedOn)) : '') +
            (one.applicationNumber ? ' · ' + one.applicationNumber : ''),
        ),
      );
      if (one.status === 'pending') {
        card.appendChild(
          form.element(
            'span',
            { class: 'hint' },
            one.nextCheckAt ? say('next.check', time(one.nextCheckAt)) : say('next.check.soon'),
          ),
        );
      }
      if (extracts[one.service] && one.status === 'completed') {
        card.appendChild(
          form.element(
            'a',
            {
              class: 'button plain',
              target: '_blank',
              href: numbered[one.service]
                ? '/operator/stationery.xhtml?number=' + encodeURIComponent(one.receiptNumber)
                : '/operator/extract?id=' +
                  encodeURIComponent(one.id) +
                  '&language=' +
                  $('language').value,
            },
            say('record.print'),
          ),
        );
      }
      if (one.reversalReason) {
        card.appendChild(form.element('span', { class: 'hint' }, one.reversalReason));
      }
      box.appendChild(card);
    });
  }
  function watch(one) {
    if (one.status !== 'pending') {
      return;
    }
    var wait = one.nextCheckAt ? Date.parse(one.nextCheckAt) - Date.now() + 1500 : 5000;
    setTimeout(
      async function () {
        if (answered.indexOf(one) < 0) {
          return;
        }
        try {
          var now = await till.call('GET', '/transactions/' + one.id),
            at = answered.indexOf(one);
          if (at < 0) {
            return;
          }
          answered[at] = now;
          if (now.status !== one.status || now.nextCheckAt !== one.nextCheckAt) {
            tell();
          }
          if (now.status !== 'pending') {
            balance();
            papers(
              answered.map(function (a) {
                return a.id;
              }),
              true,
            );
          }
          watch(now);
        } catch (error) {
          watch(one);
        }
      },
      Math.min(Math.max(wait, 2000), 60000),
    );
  }
  /* Each receipt in its own frame, printed one after the other. */
  function papers(ids, print) {
    var box = $('papers');
    box.textContent = '';
    ids.forEach(function (id, i) {
      var again = form.element(
        'button',
        { type: 'button', class: 'button plain' },
        say('print') + (ids.length > 1 ? ' ' + (i + 1) : ''),
      );
      var frame = form.element('iframe', {
        class: 'receipt',
        title: say('receipt') + (ids.length > 1 ? ' ' + (i + 1) : ''),
        src: '/operator/receipt?id=' + encodeURIComponent(id) + '&language=' + $('language').value,
      });
      again.addEventListener('click', function () {
        frame.contentWindow.print();
      });
      if (print) {
        frame.addEventListener(
          'load',
          function () {
            setTimeout(
              function () {
                try {
                  frame.contentWindow.print();
                } catch (e) {
                  again.focus();
                }
              },
              200 + i * 300,
            );
          },
          { once: true },
        );
      }
      box.appendChild(again);
      box.appendChild(frame);
    });
  }
  async function balance() {
    try {
      var wallet = await till.call('GET', '/wallet');
      settings.balancePaise = wallet.balancePaise;
      $('balance').textContent =
        say('balance') +
        ' ' +
        till.money(wallet.balancePaise) +
        (wallet.heldPaise ? ' (' + say('held', till.money(wallet.heldPaise)) + ')' : '');
      $('balance').className = wallet.low ? 'chip bad' : 'chip good';
      if (wallet.low) {
        notice(say('low'));
      }
      if (state === 'open') {
        total();
      }
    } catch (error) {
      return;
    }
  }

  /* Between citizens ------------------------------------------------------------------------ */
  /* While an answer is awaited nothing of what was sent can be changed. */
  function hold(isHeld) {
    document.querySelectorAll('.steps .card:not(.pay)').forEach(function (card) {
      card.inert = isHeld;
    });
  }
  function fresh() {
    hold(false);
    state = 'open';
    basket = [];
    answered = [];
    escaped = 0;
    sessionStorage.removeItem(draftKey);
    closeService();
    ['name', 'mobile', 'tendered'].forEach(function (id) {
      $(id).value = '';
      form.mark($(id), '');
    });
    if ($('campaign')) {
      $('campaign').value = '';
    }
    $('paid').value = 'cash';
    $('language').value = settings.language;
    $('citizen').hidden = true;
    $('hint').hidden = false;
    $('paying').hidden = false;
    $('paidpanel').hidden = true;
    $('papers').textContent = '';
    $('answer').textContent = '';
    errors([]);
    notice('');
    total();
    search.value = '';
    look();
    search.focus();
  }
  function leave() {
    if (state === 'sending' || state === 'unknown') {
      return;
    }
    var empty = !basket.length && !service && !$('name').value;
    if (state === 'done' || empty || Date.now() - escaped < 5000) {
      if (till.movedOn()) {
        till.follow();
      }
      fresh();
      return;
    }
    escaped = Date.now();
    notice(say('escape.again'));
  }
  function moved() {
    notice(say('other-window'));
    confirm.setAttribute('aria-disabled', 'true');
  }
  function save() {
    if (state !== 'open') {
      return;
    }
    sessionStorage.setItem(
      draftKey,
      JSON.stringify({
        service: service && service.code,
        inputs: service ? form.answers() : null,
        filing: filing.kept(),
        basket: basket,
        name: $('name').value,
        mobile: $('mobile').value,
        paid: $('paid').value,
        language: $('language').value,
        tendered: $('tendered').value,
      }),
    );
  }
  async function restore() {
    var draft = read(sessionStorage, draftKey, null),
      waiting = till.unanswered();
    $('language').value = settings.language;
    if (draft) {
      basket = draft.basket || [];
      ['name', 'mobile', 'tendered'].forEach(function (id) {
        $(id).value = draft[id] || '';
      });
      $('paid').value = draft.paid || 'cash';
      $('language').value = draft.language || settings.language;
      if (basket.length) {
        $('citizen').hidden = false;
        $('hint').hidden = true;
      }
      if (draft.service) {
        await open(draft.service, draft.inputs, false, draft.filing);
      }
    }
    total();
    look();
    if (waiting) {
      notice(say('unknown'));
      send(waiting);
    }
  }
  function last() {
    var ids = answered.length
      ? answered.map(function (one) {
          return one.id;
        })
      : read(sessionStorage, 'last:' + settings.user, []);
    if (!ids.length) {
      notice(say('no-last'));
      return;
    }
    if (state === 'open') {
      $('papers').remove();
      var box = form.element('div', { id: 'papers' });
      document.querySelector('.pay').appendChild(box);
    }
    papers(ids, true);
  }
  function day(text) {
    return new Date(text + 'T00:00:00').toLocaleDateString(settings.language + '-IN-u-nu-latn', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    });
  }
  function time(text) {
    return new Date(text).toLocaleTimeString('en-GB', {
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  }

  /* Keys ------------------------------------------------------------------------------------ */
  document.addEventListener('keydown', function (event) {
    var keys = {
      F2: function () {
        if (state === 'done') {
          fresh();
        }
        search.focus();
        search.select();
      },
      F4: add,
      F6: filing.toPapers,
      F7: filing.toConsent,
      F8: last,
      F9: pay,
      Escape: leave,
    };
    if (keys[event.key] && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      if (!event.repeat) {
        keys[event.key]();
      }
      return;
    }
    if (
      event.key !== 'Enter' ||
      event.target.tagName === 'BUTTON' ||
      event.target.tagName === 'A' ||
      event.target.tagName === 'TEXTAREA'
    ) {
      return;
    }
    if (event.target === search) {
      event.preventDefault();
      enter();
      return;
    }
    if (!event.target.closest('main')) {
      return;
    }
    event.preventDefault();
    onward(event.target);
  });
  /* What shows next may depend on what was just answered. */
  async function onward(from) {
    if (service && service.liveForm && from.closest('#form')) {
      touched[from.id] = true;
      priceNow();
      await pricing;
    }
    var all = stops(),
      at = all.indexOf(from);
    if (at >= 0 && at + 1 < all.length) {
      all[at + 1].focus();
      return;
    }
    if (at >= 0 && !$('cash').hidden) {
      $('tendered').focus();
      return;
    }
    confirm.focus();
  }
  search.addEventListener('keydown', function (event) {
    var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.length) {
      event.preventDefault();
      point((active + step + found.length) % found.length);
    }
  });
  var looking = null;
  search.addEventListener('input', function () {
    looking = look;
    later('look', 150, function () {
      if (looking) {
        looking = null;
        look();
      }
    });
  });
  /* Enter pressed before the list has followed the words waits for the list. */
  async function enter() {
    if (looking) {
      looking = null;
      clearTimeout(timers.look);
      await look();
    }
    choose(active);
  }
  $('form').addEventListener('input', function () {
    price();
    later('save', 300, save);
  });
  $('form').addEventListener('change', function (event) {
    touched[event.target.id] = true;
    if (event.target.id === 'f-applicantName' && !$('name').value) {
      $('name').value = event.target.value;
    }
    if (event.target.id === 'f-mobile') {
      $('mobile').value = event.target.value;
    }
    if (event.target.id === 'f-consumerId' && service && service.biller) {
      form.set('billId', '');
      fetchBill();
    }
    price();
  });
  document.addEventListener('filing-changed', save);
  $('citizen').addEventListener('input', function () {
    later('save', 300, save);
  });
  $('paid').addEventListener('change', change);
  $('tendered').addEventListener('input', function () {
    change();
    later('save', 300, save);
  });
  $('add').addEventListener('click', add);
  confirm.addEventListener('click', pay);
  $('next').addEventListener('click', fresh);
  document.addEventListener('till-moved', function () {
    if (state === 'open' && (service || basket.length)) {
      moved();
    } else if (state === 'open') {
      till.follow();
    }
  });
  settings.areas.forEach(function (area) {
    $('areas').appendChild(form.element('option', { value: area.code }, area.name));
  });
  search.focus();
  restore();
})();
