/* A form made of its JSON Schema. Answers are what the server wants: paise, whole numbers, texts. */
'use strict';
window.serviceForm = (function () {
  var till = window.till;
  var box = document.getElementById('form');
  var fields = [];
  var required = [];
  var headings = [];

  function title(property, name) {
    return (till.settings.language === 'hi' && property['x-title-hi']) || property.title || name;
  }
  function hint(property) {
    return (till.settings.language === 'hi' && property['x-hint-hi']) || property.description || '';
  }
  function widget(property) {
    if (property['x-widget']) {
      return property['x-widget'];
    }
    if (property.enum) {
      return 'select';
    }
    if (property.type === 'boolean') {
      return 'checkbox';
    }
    if (property.type === 'integer') {
      return 'number';
    }
    return property.format === 'date' ? 'date' : 'text';
  }
  function element(tag, attributes, text) {
    var made = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (name) {
      made.setAttribute(name, attributes[name]);
    });
    if (text !== undefined) {
      made.textContent = text;
    }
    return made;
  }
  function control(field) {
    var property = field.property;
    if (field.widget === 'select') {
      var list = element('select', {});
      list.appendChild(element('option', { value: '' }, '—'));
      (property.enum || []).forEach(function (value) {
        var label = (property['x-enum-labels'] || {})[value] || {};
        list.appendChild(
          element('option', { value: value }, label[till.settings.language] || label.en || value),
        );
      });
      return list;
    }
    if (field.widget === 'textarea') {
      return element('textarea', { rows: 2 });
    }
    var input = element('input', {
      type: field.widget === 'checkbox' ? 'checkbox' : field.widget === 'date' ? 'date' : 'text',
      autocomplete: 'off',
    });
    if (field.widget === 'number' || field.widget === 'money') {
      input.setAttribute('inputmode', field.widget === 'money' ? 'decimal' : 'numeric');
    }
    if (property.maxLength) {
      input.maxLength = property.maxLength;
    }
    return input;
  }

  function show(service, answers) {
    box.textContent = '';
    var schema = service.formSchema || { properties: {} };
    required = schema.required || [];
    fields = Object.keys(schema.properties || {})
      .map(function (name) {
        var property = schema.properties[name];
        return {
          name: name,
          property: property,
          widget: widget(property),
          order: property['x-order'] || 999,
        };
      })
      .sort(function (a, b) {
        return a.order - b.order;
      });
    headings = [];
    var away = service.hidden || [];
    fields.forEach(function (field) {
      var property = field.property;
      var id = 'f-' + field.name;
      heading(schema, property['x-section']);
      field.never = Boolean(service.biller) && field.name === 'billId';
      field.hidden = field.never || away.indexOf(field.name) >= 0;
      field.input = control(field);
      field.input.id = id;
      field.input.setAttribute('aria-describedby', id + '-hint ' + id + '-error');
      var mark = required.indexOf(field.name) >= 0;
      if (mark) {
        field.input.required = true;
      }
      var cell = element(
        'div',
        field.widget === 'textarea' || fields.length === 1 ? { class: 'wide' } : {},
      );
      field.cell = cell;
      cell.hidden = field.hidden;
      cell.appendChild(
        element('label', { for: id }, title(field.property, field.name) + (mark ? ' *' : '')),
      );
      cell.appendChild(field.input);
      cell.appendChild(element('span', { id: id + '-hint', class: 'hint' }, hint(field.property)));
      cell.appendChild(element('span', { id: id + '-error', class: 'error' }));
      box.appendChild(cell);
      if (field.name === 'area' && !property.enum) {
        field.input.setAttribute('list', 'areas');
        if (!answers) {
          field.input.value = till.settings.area;
        }
      }
      if (answers && answers[field.name] !== undefined) {
        set(field.name, answers[field.name]);
      }
    });
    bare();
  }
  /* The heading of a section stands before its first field. */
  function heading(schema, code) {
    var last = headings[headings.length - 1];
    if (!code || (last && last.code === code)) {
      return;
    }
    var section = (schema['x-sections'] || []).filter(function (each) {
      return each.code === code;
    })[0];
    var title = section.title[till.settings.language] || section.title.en;
    last = { code: code, element: element('h4', { class: 'wide section' }, title) };
    headings.push(last);
    box.appendChild(last.element);
  }
  /* A heading with nothing under it does not show. */
  function bare() {
    headings.forEach(function (each) {
      each.element.hidden = !fields.some(function (field) {
        return field.property['x-section'] === each.code && !field.hidden;
      });
    });
  }
  /* The server says which fields do not show with what was answered. */
  function hide(names) {
    fields.forEach(function (field) {
      field.hidden = field.never || names.indexOf(field.name) >= 0;
      field.cell.hidden = field.hidden;
    });
    bare();
  }

  function find(name) {
    return fields.filter(function (field) {
      return field.name === name;
    })[0];
  }
  function set(name, value) {
    var field = find(name);
    if (!field) {
      return;
    }
    if (field.widget === 'checkbox') {
      field.input.checked = value === true;
      return;
    }
    field.input.value =
      value === null || value === undefined
        ? ''
        : field.widget === 'money'
          ? till.plain(value).replace(/,/g, '')
          : value;
  }
  function lock(name, isLocked) {
    var field = find(name);
    if (field) {
      field.input.readOnly = isLocked;
    }
  }

  /* What cannot be read as its type goes as it was typed, so that the server says what is wrong. */
  function answers(withHidden) {
    var found = {};
    fields.forEach(function (field) {
      if (!withHidden && field.hidden && !field.never) {
        return;
      }
      var typed = field.input.value.trim();
      if (field.widget === 'checkbox') {
        if (field.input.checked) {
          found[field.name] = true;
        }
        return;
      }
      if (typed === '') {
        return;
      }
      if (field.widget === 'money') {
        var paise = till.parse(typed);
        found[field.name] = paise === null ? typed : paise;
        return;
      }
      if (field.property.type === 'integer' && /^-?\d{1,15}$/.test(typed)) {
        found[field.name] = Number(typed);
        return;
      }
      found[field.name] = typed;
    });
    return found;
  }
  function isComplete() {
    return !missing().length;
  }

  function mark(input, message) {
    if (!input) {
      return;
    }
    var error = document.getElementById(input.id + '-error');
    if (error) {
      error.textContent = message || '';
    }
    input.classList.toggle('wrong', Boolean(message));
    if (message) {
      input.setAttribute('aria-invalid', 'true');
    } else {
      input.removeAttribute('aria-invalid');
    }
  }
  function clearMarks() {
    fields.forEach(function (field) {
      mark(field.input, '');
    });
  }
  function clear() {
    fields = [];
    required = [];
    headings = [];
    box.textContent = '';
  }
  function missing() {
    var given = answers();
    return required.filter(function (name) {
      return given[name] === undefined && (!find(name).hidden || find(name).never);
    });
  }

  /* A moment of the programme's own time, whatever clock this machine keeps. */
  function moment(text, language) {
    return new Date(text.substring(0, 19) + 'Z').toLocaleString(language + '-IN-u-nu-latn', {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hour12: false,
      timeZone: 'UTC',
    });
  }
  /* Until when the form of an examination is taken, and whether it costs more already. */
  function dates(place, exam, language) {
    if (!exam) {
      return;
    }
    var said = {
      upcoming: ['exam.upcoming', exam.opensAt],
      open: ['exam.open', exam.lastAt],
      late: ['exam.late', exam.lateUntil],
      closed: ['exam.closed', exam.lateUntil || exam.lastAt],
      cancelled: ['exam.cancelled', null],
    }[exam.status];
    var isOpen = exam.status === 'open';
    place.appendChild(
      element(
        'p',
        { class: isOpen ? 'hint' : 'note', id: 'exam-dates' },
        till.say(said[0], said[1] ? moment(said[1], language) : exam.cancelOrder),
      ),
    );
    if (isOpen && exam.lateUntil) {
      place.appendChild(
        element('p', { class: 'hint' }, till.say('exam.then-late', moment(exam.lateUntil, language))),
      );
    }
  }
  return {
    show: show,
    dates: dates,
    answers: answers,
    hide: hide,
    isComplete: isComplete,
    missing: missing,
    find: find,
    set: set,
    lock: lock,
    mark: mark,
    clearMarks: clearMarks,
    clear: clear,
    element: element,
  };
})();
