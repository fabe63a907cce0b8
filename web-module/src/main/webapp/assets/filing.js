/* Papers and consent of an application that is filed at the counter. */
'use strict';
window.filing = (function () {
  var till = window.till,
    form = window.serviceForm,
    say = till.say;
  var service = null,
    consent = null,
    who = null;
  function $(id) {
    return document.getElementById(id);
  }
  function name(text) {
    return text ? text[till.settings.language] || text.en : '';
  }

  /* Asks for what the service asks; whoApplies tells who is before the counter. */
  function show(wanted, kept, whoApplies) {
    service = wanted && wanted.filed ? wanted : null;
    who = whoApplies;
    consent = null;
    $('filing').hidden = !service;
    var box = $('files');
    box.textContent = '';
    if (!service) {
      return;
    }
    (service.documents || []).forEach(function (paper) {
      box.appendChild(row(paper, kept && kept.papers ? kept.papers[paper.code] : ''));
    });
    $('no-files').hidden = Boolean((service.documents || []).length);
    $('consent').value = '';
    method();
    if (kept && kept.consent) {
      $('consent').value = kept.consent.method;
      consent = kept.consent;
      method();
      told();
    }
  }
  function row(paper, upload) {
    var cell = form.element('div', { class: 'paper' }),
      id = 'paper-' + paper.code;
    cell.appendChild(
      form.element('label', { for: id }, name(paper.name) + (paper.required ? ' *' : '')),
    );
    var input = form.element('input', {
      type: 'file',
      id: id,
      'data-paper': 'true',
      'data-service': service.code,
      'data-document': paper.code,
      accept: accepted(paper.limits.types),
      'data-sending': say('paper.sending'),
      'data-sent': say('paper.sent'),
      'data-failed': say('paper.failed'),
      'aria-describedby': id + '-hint ' + id + '-error',
    });
    cell.appendChild(input);
    cell.appendChild(form.element('input', { type: 'hidden', value: upload || '' }));
    cell.appendChild(form.element('span', { class: 'hint', id: id + '-hint' }, limits(paper)));
    cell.appendChild(
      form.element('span', { class: 'hint', role: 'status' }, upload ? say('paper.sent') : ''),
    );
    cell.appendChild(form.element('span', { class: 'error', id: id + '-error' }));
    return cell;
  }
  function accepted(types) {
    return types
      .map(function (type) {
        return (type === 'pdf' ? 'application/' : 'image/') + type;
      })
      .join(',');
  }
  /* What the file may be, where the paper says more than every file. */
  function limits(paper) {
    var parts = [paper.limits.types.join(', ').toUpperCase()],
      most = paper.limits;
    parts.push(say('paper.kib', Math.floor(most.maxBytes / 1024)));
    if (most.minWidth > 1 || most.maxWidth < 20000) {
      parts.push(
        say('paper.pixels', most.minWidth, most.maxWidth, most.minHeight, most.maxHeight),
      );
    }
    if (paper.waivedBy) {
      parts.push(say('paper.waived'));
    }
    return parts.join(' · ');
  }

  function papers() {
    if (!service) {
      return [];
    }
    return (service.documents || [])
      .map(function (paper) {
        return { code: paper.code, uploadId: hidden(paper.code).value };
      })
      .filter(function (paper) {
        return paper.uploadId;
      });
  }
  function hidden(code) {
    return $('paper-' + code).parentNode.querySelector('input[type=hidden]');
  }
  function isSending() {
    return Boolean(document.querySelector('#files [aria-busy=true]'));
  }

  /* Consent ------------------------------------------------------------------------------- */
  function method() {
    var chosen = $('consent').value;
    $('consent-ask').hidden = !chosen;
    $('consent-ask-text').textContent = chosen ? say('consent.ask.' + chosen) : '';
    $('consent-code-cell').hidden = chosen !== 'otp' || !consent || consent.isGiven;
    $('consent-code').value = '';
    $('consent-print').textContent = '';
  }
  function told() {
    $('consent-status').textContent = consent
      ? say('consent.' + (consent.isGiven ? 'given.' : 'asked.') + consent.method, consent.number)
      : '';
    $('consent-code-cell').hidden = !consent || consent.isGiven;
    if (consent && consent.isGiven && consent.method === 'otp') {
      $('consent-ask').hidden = true;
    }
  }
  function mark(id, text) {
    form.mark($(id), text);
  }
  async function ask() {
    var person = who();
    mark('consent', '');
    if (!person.name || ($('consent').value === 'otp' && !person.mobile)) {
      mark('consent', say(person.name ? 'consent.mobile' : 'consent.name'));
      $(person.name ? 'mobile' : 'name').focus();
      return;
    }
    var body = { service: service.code, name: person.name, method: $('consent').value };
    if (person.mobile) {
      body.mobile = person.mobile;
    }
    try {
      consent = await till.call('POST', '/consents', body);
      consent.name = person.name;
      consent.mobile = person.mobile || '';
    } catch (error) {
      mark('consent', problem(error));
      return;
    }
    told();
    if (consent.method === 'otp') {
      $('consent-code').focus();
    } else {
      print();
    }
    changed();
  }
  function problem(error) {
    return error instanceof till.Problem
      ? (error.violations[0] && error.violations[0].message) || error.detail
      : say('offline');
  }
  function print() {
    var frame = form.element('iframe', {
      class: 'receipt',
      title: say('consent.page'),
      src:
        '/operator/consent?number=' +
        encodeURIComponent(consent.number) +
        '&language=' +
        $('language').value,
    });
    frame.addEventListener(
      'load',
      function () {
        try {
          frame.contentWindow.print();
        } catch (e) {
          frame.focus();
        }
      },
      { once: true },
    );
    $('consent-print').textContent = '';
    $('consent-print').appendChild(frame);
  }
  async function confirm() {
    var code = $('consent-code').value.trim();
    if (!/^\d{6}$/.test(code) || !consent || consent.isGiven) {
      return;
    }
    mark('consent-code', '');
    try {
      var given = await till.call('POST', '/consents/' + consent.number + '/confirmation', {
        code: code,
      });
      consent.isGiven = given.isGiven;
    } catch (error) {
      $('consent-code').value = '';
      mark('consent-code', problem(error));
      if (error.code === 'consent-over') {
        consent = null;
        told();
        method();
        $('consent').focus();
      }
      return;
    }
    told();
    changed();
    document.getElementById('confirm').focus();
  }
  /* A consent is for one person: another name or mobile needs another. */
  function other() {
    var person = who && who();
    if (consent && (consent.name !== person.name || consent.mobile !== (person.mobile || ''))) {
      consent = null;
      method();
      told();
    }
  }
  function changed() {
    document.dispatchEvent(new CustomEvent('filing-changed'));
  }

  /* Whether anything was handed in or asked, so that the charge is a filing with it. */
  function isBegun() {
    return Boolean(service && ($('consent').value || papers().length || isSending()));
  }
  /* What is still wrong, for the summary; nothing when the request can go. */
  function wrong() {
    if (!isBegun()) {
      return [];
    }
    other();
    if (isSending()) {
      return [{ text: say('paper.wait'), input: document.querySelector('[aria-busy=true]') }];
    }
    if (!consent || !consent.isGiven) {
      return [{ text: say('consent.needed'), input: $('consent') }];
    }
    return [];
  }
  function input(pointer) {
    var at = /^\/documents\/(\d+)/.exec(pointer);
    if (at && papers()[at[1]]) {
      return $('paper-' + papers()[at[1]].code);
    }
    return pointer.indexOf('/consent') === 0 ? $('consent') : null;
  }
  function kept() {
    var found = {};
    papers().forEach(function (paper) {
      found[paper.code] = paper.uploadId;
    });
    return service ? { papers: found, consent: consent } : null;
  }
  function toPapers() {
    var first = document.querySelector('#files input[type=file]') || $('consent');
    if (service) {
      first.focus();
    }
  }
  function toConsent() {
    if (!service) {
      return;
    }
    if (!$('consent').value || (consent && consent.isGiven)) {
      $('consent').focus();
    } else if (consent && consent.method === 'otp') {
      $('consent-code').focus();
    } else {
      ask();
    }
  }

  $('consent').addEventListener('change', function () {
    consent = null;
    mark('consent', '');
    method();
    told();
    changed();
  });
  $('consent-ask').addEventListener('click', ask);
  $('consent-code').addEventListener('input', confirm);
  document.addEventListener('paper-changed', changed);

  return {
    show: show,
    papers: papers,
    consent: function () {
      return { method: consent.method, reference: consent.number };
    },
    isBegun: isBegun,
    wrong: wrong,
    input: input,
    kept: kept,
    toPapers: toPapers,
    toConsent: toConsent,
  };
})();
