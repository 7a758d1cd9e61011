/* The text of a lesson: marks at the cursor, saving while one types, and two who write at the same time. What is typed
   stays in this browser until the server has it. Without it the plain button still saves. */
(function () {
  'use strict';

  const bench = document.getElementById('bench');
  const text = document.getElementById('write:text');
  if (!bench || !text || !window.fetch) { return; }

  const say = bench.dataset;
  const field = document.getElementById('revision');
  const state = document.getElementById('state');
  const collision = document.getElementById('collision');
  const theirs = document.getElementById('theirs');
  const phone = document.getElementById('phone');
  const preview = document.getElementById('preview');
  const PAUSE = 2500;
  const RETRY = 10000;

  let revision = Number(field.value);
  let saved = text.value;   // what the server is known to have
  let timer = 0;
  let busy = false;
  let collided = null;      // revision of the text that stands, while two texts are shown

  function fill(pattern) {
    const values = Array.prototype.slice.call(arguments, 1);
    return pattern.replace(/\{(\d)\}/g, function (all, at) { return values[at] || ''; });
  }

  function tell(words, kind) {
    state.className = 'chip ' + (kind || 'plain');
    state.textContent = words;
  }

  /* the drawer: this browser's own copy */

  function hold() {
    try {
      localStorage.setItem(say.drawer, JSON.stringify({ from: revision, text: text.value }));
      return true;
    } catch (full) { return false; }
  }

  function held() {
    try { return JSON.parse(localStorage.getItem(say.drawer)); } catch (none) { return null; }
  }

  function forget() {
    try { localStorage.removeItem(say.drawer); } catch (none) { /* then there is nothing to forget */ }
  }

  /* saving */

  function later(pause) {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  }

  function typed() {
    if (text.value === saved && collided === null) { return; }
    hold();
    if (collided === null) {
      tell(say.typing);
      later(PAUSE);
    }
  }

  function save() {
    clearTimeout(timer);
    if (collided !== null) { return; }
    if (busy) { later(500); return; }
    const sent = text.value;
    busy = true;
    fetch(say.save, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ from: revision, text: sent })
    }).then(function (answer) {
      return answer.json().then(function (facts) { took(answer.status, facts, sent); });
    }).catch(function () {
      tell(say.held, 'target');
      later(RETRY);
    }).then(function () { busy = false; });
  }

  function took(status, facts, sent) {
    if (status === 200) {
      done(facts, sent);
    } else if (status === 409) {
      meet(facts);
    } else if (status === 401) {
      signedOut();
    } else {
      tell(facts.title || say.gone, 'late');
    }
  }

  function done(facts, sent) {
    revision = facts.revision;
    field.value = revision;
    saved = sent;
    tell(fill(say.saved, facts.clock), 'ok');
    if (text.value === sent) {
      forget();
    } else {
      hold();
      later(PAUSE);
    }
    show();
  }

  function signedOut() {
    const link = document.createElement('a');
    link.href = '/login';
    link.target = '_blank';
    link.textContent = say.signIn;
    tell(say.out + ' ', 'target');
    state.appendChild(link);
    later(RETRY);
  }

  /** The page of the learner anew, at the place it was scrolled to. */
  function show() {
    const page = preview.contentWindow;
    const at = page.scrollY;
    preview.addEventListener('load', function () { preview.contentWindow.scrollTo(0, at); }, { once: true });
    page.location.reload();
  }

  /* two at the same time */

  function meet(facts) {
    collided = facts.revision;
    hold();
    theirs.value = facts.text;
    document.getElementById('collision-says').textContent =
      facts.who ? fill(say.collided, facts.who, facts.when) : say.collision;
    document.body.classList.add('collided');
    phone.hidden = true;
    collision.hidden = false;
    collision.focus();
    tell(say.collision, 'late');
  }

  function part() {
    revision = collided;
    field.value = revision;
    collided = null;
    document.body.classList.remove('collided');
    collision.hidden = true;
    phone.hidden = false;
  }

  document.getElementById('keep-mine').addEventListener('click', function () {
    part();
    hold();
    save();
    text.focus();
  });

  document.getElementById('take-theirs').addEventListener('click', function () {
    part();
    text.value = theirs.value;
    saved = text.value;
    forget();
    tell('');
    show();
    text.focus();
  });

  document.getElementById('merge').addEventListener('click', function () {
    document.getElementById('keep-mine').textContent = say.merge;
    text.focus();
  });

  /* marks at the cursor */

  const MARKS = {
    heading: function () { line('## '); },
    bold: function () { around('**', '**'); },
    list: function () { line('- '); },
    checklist: function () { line('- [ ] '); },
    link: function () { around('[', '](https://)'); },
    table: function () { block('| ' + say.sample + ' 1 | ' + say.sample + ' 2 |\n| --- | --- |\n|  |  |\n'); },
    picture: function () { toggle('picture', 'picture-words'); },
    recording: function () { toggle('recording', document.getElementById('recording-name') ? 'recording-name' : 'recording-help'); },
    practice: function () {
      document.getElementById('practice').open = true;
      document.getElementById('stem').focus();
    }
  };

  function toggle(id, first) {
    const form = document.getElementById(id);
    form.hidden = !form.hidden;
    if (!form.hidden) { document.getElementById(first).focus(); }
  }

  /** As if it had been typed, so that it can be undone. */
  function insert(words) {
    text.focus();
    if (!document.execCommand('insertText', false, words)) {
      text.setRangeText(words, text.selectionStart, text.selectionEnd, 'end');
      typed();
    }
  }

  function around(before, after) {
    const from = text.selectionStart;
    const chosen = text.value.slice(from, text.selectionEnd) || say.sample;
    insert(before + chosen + after);
    text.setSelectionRange(from + before.length, from + before.length + chosen.length);
  }

  function line(mark) {
    const begin = text.value.lastIndexOf('\n', text.selectionStart - 1) + 1;
    text.setSelectionRange(begin, begin);
    insert(mark);
  }

  function block(words) {
    const before = text.value.slice(0, text.selectionStart);
    const gap = before === '' || /\n\n$/.test(before) ? '' : /\n$/.test(before) ? '\n' : '\n\n';
    insert(gap + words + '\n');
  }

  const marks = document.getElementById('marks');
  marks.hidden = false;
  marks.addEventListener('click', function (event) {
    const mark = event.target.dataset.mark;
    if (mark) { MARKS[mark](); }
  });

  document.getElementById('picture-yes').addEventListener('click', function () {
    const name = document.getElementById('picture-name').value;
    const words = document.getElementById('picture-words');
    if (!name) { return; }
    if (!words.value.trim()) { words.focus(); return; }
    document.getElementById('picture').hidden = true;
    const shown = /\.(svg|png|jpg|webp|mp4|webm|mp3|m4a|ogg|weba)$/.test(name);
    block((shown ? '!' : '') + '[' + words.value.trim().replace(/[[\]\\]/g, ' ') + '](' + name + ')\n');
    words.value = '';
  });

  /* the lesson read aloud: one, above everything else; another takes its place */

  const recordingYes = document.getElementById('recording-yes');
  if (recordingYes) {
    recordingYes.addEventListener('click', function () {
      const before = /^!\[[^\]\n]*]\(media\/[a-z0-9-]+\.(mp3|m4a|ogg|weba)\)[ \t]*(\n+|$)/.exec(text.value);
      text.setSelectionRange(0, before ? before[0].length : 0);
      document.getElementById('recording').hidden = true;
      insert('![' + say.recording + '](' + document.getElementById('recording-name').value + ')\n\n');
    });
  }

  /* a question to practise */

  const NAMES = ['stem', 'said', 'answer1', 'answer2', 'answer3', 'answer4', 'answer5', 'said1', 'said2', 'said3', 'said4', 'said5'];

  document.getElementById('write:practise').addEventListener('click', function (event) {
    event.preventDefault();
    const form = text.form;
    const sent = { right: form.elements.right.value };
    NAMES.forEach(function (name) { sent[name] = form.elements[name].value; });
    fetch('/api/drafts/practice', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(sent)
    }).then(function (answer) {
      return answer.json().then(function (facts) {
        const wrong = document.getElementById('practice-wrong');
        wrong.textContent = facts.markdown ? '' : facts.title;
        if (!facts.markdown) { return; }
        NAMES.forEach(function (name) { form.elements[name].value = ''; });
        document.getElementById('practice').open = false;
        block(facts.markdown);
      });
    }).catch(function () { tell(say.held, 'target'); });
  });

  /* the beginning, and coming back to the page */

  text.addEventListener('input', typed);
  document.getElementById('write:yes').addEventListener('click', function (event) {
    event.preventDefault();
    save();
  });
  window.addEventListener('focus', function () { if (text.value !== saved) { save(); } });
  window.addEventListener('beforeunload', function (event) {
    if (text.value !== saved && !hold()) { event.preventDefault(); }
  });

  const kept = held();
  if (kept && kept.text !== text.value) {
    text.value = kept.text;
    revision = kept.from;
    tell(say.found, 'target');
    save();
  } else {
    forget();
  }
}());
