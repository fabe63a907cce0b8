/* Punches by telephone: asks where the telephone is, hands in the photograph, says what came of it. */
'use strict';
(function () {
  var form = document.getElementById('punch');
  var box = document.getElementById('punch-said');
  if (!form) {
    return;
  }
  function say(kind, text) {
    var panel = document.createElement('p');
    panel.className = kind;
    panel.textContent = text;
    box.textContent = '';
    box.appendChild(panel);
  }
  function place() {
    return new Promise(function (found, lost) {
      if (!navigator.geolocation) {
        lost(new Error(form.dataset.noPlace));
        return;
      }
      navigator.geolocation.getCurrentPosition(
        found,
        function () {
          lost(new Error(form.dataset.noPlace));
        },
        { enableHighAccuracy: true, timeout: 30000, maximumAge: 0 },
      );
    });
  }
  async function bearer() {
    var answer = await fetch('/functionary/token', {
      headers: { Accept: 'application/json' },
      cache: 'no-store',
      redirect: 'manual',
    });
    if (!answer.ok) {
      throw new Error(form.dataset.failed);
    }
    return (await answer.json()).accessToken;
  }
  async function call(path, token, options) {
    options.method = 'POST';
    options.headers = Object.assign(options.headers || {}, {
      Authorization: 'Bearer ' + token,
      'Accept-Language': document.documentElement.lang,
    });
    var answer = await fetch(path, options);
    var read = await answer.json();
    if (!answer.ok) {
      var first = read.violations && read.violations[0];
      throw new Error((first && first.message) || read.detail || form.dataset.failed);
    }
    return read;
  }
  async function punch(photo) {
    say('note', form.dataset.placing);
    var here = (await place()).coords;
    say('note', form.dataset.sending);
    var token = await bearer();
    var file = new FormData();
    file.append('file', photo);
    var upload = await call('/api/v1/uploads', token, { body: file });
    return call('/api/v1/punches', token, {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        centre: document.getElementById('centre').value,
        latitude: here.latitude.toFixed(6),
        longitude: here.longitude.toFixed(6),
        accuracyMetres: Math.round(here.accuracy),
        uploadId: upload.uploadId,
      }),
    });
  }
  form.addEventListener('submit', function (event) {
    event.preventDefault();
    var photo = document.getElementById('photo').files[0];
    var button = form.querySelector('button');
    if (!photo) {
      say('summary', form.dataset.noPhoto);
      return;
    }
    button.disabled = true;
    punch(photo)
      .then(
        function (taken) {
          say(
            'done',
            form.dataset.done
              .replace('#', taken.at.substring(11, 16))
              .replace('#', taken.distanceMetres),
          );
          form.reset();
        },
        function (problem) {
          say('summary', problem.message || form.dataset.failed);
        },
      )
      .finally(function () {
        button.disabled = false;
      });
  });
})();
