/* The counter's talk with the server: who we are, what was asked, and the promise that one press of
   the button is one charge whatever the line, the browser or the operator does. */
'use strict';
window.till = (function () {
  var settings = JSON.parse(document.getElementById('settings').textContent);
  var memory = 'till:' + settings.user + ':' + settings.kiosk;
  var token = null;
  var tokenEnds = 0;

  function say(key) {
    var text = settings.texts[key] || key;
    for (var i = 1; i < arguments.length; i++) {
      text = text.split('{' + (i - 1) + '}').join(arguments[i]);
    }
    return text;
  }

  function Problem(status, body) {
    this.status = status;
    this.code = body.code || '';
    this.detail = body.detail || body.title || say('problem');
    this.violations = body.violations || [];
    this.body = body;
  }

  async function bearer(fresh) {
    if (!fresh && token && Date.now() < tokenEnds) {
      return token;
    }
    var answer = await fetch(settings.token || '/operator/token', {
      headers: { Accept: 'application/json' },
      cache: 'no-store',
      redirect: 'manual',
    });
    if (!answer.ok) {
      throw new Problem(401, { code: 'unauthenticated', detail: say('signed-out') });
    }
    var pair = await answer.json();
    token = pair.accessToken;
    tokenEnds = Date.now() + (pair.expiresInSeconds - 30) * 1000;
    return token;
  }

  async function call(method, path, body, key, again) {
    var headers = {
      Authorization: 'Bearer ' + (await bearer(again)),
      'Accept-Language': settings.language,
      Accept: 'application/json',
    };
    if (body) {
      headers['Content-Type'] = 'application/json';
    }
    if (key) {
      headers['Idempotency-Key'] = key;
    }
    var answer = await fetch('/api/v1' + path, {
      method: method,
      headers: headers,
      body: body ? JSON.stringify(body) : undefined,
      cache: 'no-store',
    });
    if (answer.status === 401 && !again) {
      return call(method, path, body, key, true);
    }
    var text = await answer.text();
    var read = {};
    try {
      read = text ? JSON.parse(text) : {};
    } catch (e) {
      read = {};
    }
    if (!answer.ok) {
      throw new Problem(answer.status, read);
    }
    return read;
  }

  function newKey() {
    var bytes = new Uint8Array(16);
    crypto.getRandomValues(bytes);
    return Array.from(bytes, function (b) {
      return (b + 256).toString(16).slice(1);
    }).join('');
  }

  /* Kept for every tab of this operator: the key of the open form and what was sent with it. */
  function kept() {
    try {
      return JSON.parse(localStorage.getItem(memory)) || {};
    } catch (e) {
      return {};
    }
  }
  function keep(state) {
    localStorage.setItem(memory, JSON.stringify(state));
  }

  var key = kept().key;
  if (!key) {
    key = newKey();
    keep({ key: key });
  }

  /* The answer is known: whatever comes next is another charge. */
  function begin() {
    key = newKey();
    keep({ key: key });
  }

  /* The form of this tab is over; another tab may have begun the next one already. */
  function follow() {
    if (kept().key && kept().key !== key) {
      key = kept().key;
    } else {
      begin();
    }
  }

  function pause(ms) {
    return new Promise(function (done) {
      setTimeout(done, ms);
    });
  }

  function isUnknown(error) {
    return (
      !(error instanceof Problem) ||
      (error.status >= 500 && error.code !== 'biller-unavailable') ||
      error.status === 429 ||
      error.status === 401 ||
      error.code === 'try-again'
    );
  }

  /* Sends until an answer is known. Asking again with the same key charges nothing again. */
  async function charge(request, onWait) {
    if (kept().key === key) {
      keep({ key: key, request: request });
    }
    for (var attempt = 1; ; attempt++) {
      try {
        var made = await call('POST', request.path, request.body, key);
        return made.transactions || [made.transaction || made];
      } catch (error) {
        if (!isUnknown(error) || attempt >= 4 || error.status === 401) {
          throw error;
        }
        onWait(attempt);
        await pause(attempt * 1500);
      }
    }
  }

  function unanswered() {
    return kept().key === key ? kept().request : null;
  }

  window.addEventListener('storage', function (event) {
    if (event.key === memory && kept().key !== key) {
      document.dispatchEvent(new CustomEvent('till-moved'));
    }
  });

  function group(whole) {
    var head = whole.slice(0, -3),
      tail = whole.slice(-3);
    return (head ? head.replace(/\B(?=(\d{2})+$)/g, ',') + ',' : '') + tail;
  }
  function plain(paise) {
    var amount = Math.abs(paise),
      rest = amount % 100;
    return (
      (paise < 0 ? '-' : '') +
      group(String((amount - rest) / 100)) +
      '.' +
      (rest < 10 ? '0' : '') +
      rest
    );
  }
  function money(paise) {
    return '₹\u00a0' + plain(paise);
  }
  function parse(text) {
    var match = /^(\d{1,12})(?:\.(\d{1,2}))?$/.exec(String(text).replace(/[₹,\s\u00a0]/g, ''));
    return match ? Number(match[1]) * 100 + Number(((match[2] || '') + '00').slice(0, 2)) : null;
  }
  function count(n) {
    var parts = [],
      scales = [
        [10000000, 'crore'],
        [100000, 'lakh'],
        [1000, 'thousand'],
        [100, 'hundred'],
      ];
    scales.forEach(function (scale) {
      var many = Math.floor(n / scale[0]);
      if (many) {
        parts.push(
          (many > 99 ? count(many) : settings.numbers[many]) + ' ' + say('scale.' + scale[1]),
        );
        n -= many * scale[0];
      }
    });
    if (n || !parts.length) {
      parts.push(settings.numbers[n]);
    }
    return parts.join(' ');
  }
  function words(paise) {
    var rest = paise % 100,
      whole = (paise - rest) / 100;
    return rest ? say('words.paise', count(whole), count(rest)) : say('words', count(whole));
  }

  return {
    settings: settings,
    say: say,
    call: call,
    charge: charge,
    begin: begin,
    follow: follow,
    unanswered: unanswered,
    isUnknown: isUnknown,
    money: money,
    plain: plain,
    parse: parse,
    words: words,
    Problem: Problem,
    movedOn: function () {
      return kept().key !== key;
    },
  };
})();
