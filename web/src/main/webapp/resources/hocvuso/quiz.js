/* Keeps every answer of a running test: first in this browser's journal, then on the server. Plain ES2015, for old
   WebViews. Without it the form still works. */
(function () {
  'use strict';

  const form = document.getElementById('quiz');
  if (!form || !window.fetch || !window.Promise || !window.Map) { return; }

  const say = form.dataset;
  const attempt = Number(say.attempt);
  const ticket = form.elements.ticket.value;
  const address = '/api/attempts/' + attempt + '/responses';
  const submitPage = '/assessment/submit?id=' + attempt;
  const fields = Array.from(form.querySelectorAll('fieldset[data-slot]'));
  const chip = document.getElementById('quiz-state');
  const A_WEEK = 7 * 24 * 3600 * 1000;
  const PATIENCE = 10000;
  const A_WHILE = 30000;
  const MOST = 50;

  const held = new Map();   // slot -> {slot, seq, given, saved, tries}: what was last given here
  const typing = new Map(); // slot -> timer of a text still being typed
  let highest = Number(say.seq);
  let offset = Number(say.now) - Date.now();
  let savedClock = '';
  let journal = null;
  let ready = null;         // resolves when the journal is open, or known to be none
  let busy = false;
  let failures = 0;
  let retry = 0;
  let closed = '';
  let leaving = false;
  let gone = 0;             // when the next page was asked for
  let since = 0;
  let moving = false;       // to another page of the same test: nobody has left

  function fill(text, value) { return text.replace('{0}', value); }
  function set(element, text) { if (element.textContent !== text) { element.textContent = text; } }
  function now() { return Date.now() + offset; }
  function waiting() { return Array.from(held.values()).filter(function (a) { return !a.saved && !a.refused; }); }
  function unsaved() { return Array.from(held.values()).filter(function (a) { return !a.saved; }); }

  /* the journal: IndexedDB; where there is none, this page's memory */

  function open() {
    return new Promise(function (done) {
      let asked;
      let late = false;
      try { asked = indexedDB.open('hocvuso-quiz', 1); } catch (none) { done(null); return; }
      asked.onupgradeneeded = function () { asked.result.createObjectStore('answers', { keyPath: ['attempt', 'slot'] }); };
      asked.onsuccess = function () {
        if (late) { journal = asked.result; remember().then(send); }
        done(asked.result);
      };
      asked.onerror = asked.onblocked = function () { done(null); };
      setTimeout(function () { late = true; done(null); }, 2000);
    });
  }

  /** A journal that does not answer holds nothing up: what was asked of it may still be done later. */
  function inJournal(mode, work) {
    return new Promise(function (done) {
      if (!journal) { done(); return; }
      setTimeout(done, 2000);
      try {
        const tx = journal.transaction('answers', mode);
        const asked = work(tx.objectStore('answers'));
        tx.oncomplete = function () { done(asked && asked.result); };
        tx.onerror = tx.onabort = function () { journal = null; done(); };
      } catch (broken) { journal = null; done(); }
    });
  }

  /**
   * Another window of this browser may have counted further for this question. An answer given now is the later one and
   * counts on; one that was saved meanwhile leaves the later one alone.
   */
  function keep(answer) {
    return inJournal('readwrite', function (store) {
      const asked = store.get([attempt, answer.slot]);
      asked.onsuccess = function () {
        const there = asked.result ? asked.result.seq : 0;
        if (there >= answer.seq && !answer.saved) { answer.seq = highest = Math.max(highest, there) + 1; }
        if (there <= answer.seq) { store.put(row(answer)); }
      };
    });
  }

  function row(answer) {
    return { attempt: attempt, slot: answer.slot, seq: answer.seq, given: answer.given, saved: answer.saved, at: Date.now() };
  }

  /* the form */

  function controls(field) { return Array.from(field.querySelectorAll('[name=q' + field.dataset.slot + ']')); }

  function read(field) {
    return controls(field)
      .filter(function (c) { return (c.type !== 'radio' && c.type !== 'checkbox') || c.checked; })
      .map(function (c) { return c.value; })
      .filter(function (value, i, all) { return all.length > 1 || value.trim() !== ''; });
  }

  function show(field, given) {
    controls(field).forEach(function (c, i) {
      if (c.type === 'radio' || c.type === 'checkbox') { c.checked = given.indexOf(c.value) >= 0; }
      else { c.value = given[i] || (c.tagName === 'SELECT' ? '0' : ''); }
    });
  }

  function linkOf(slot) { return document.querySelector('.quiz-jump a[data-slot="' + slot + '"]'); }

  function tick(slot, given) {
    const answered = given.some(function (value) { return value.trim() !== '' && value !== '0'; });
    linkOf(slot).className = answered ? 'done' : 'open';
  }

  function fieldOf(slot) { return fields.filter(function (f) { return Number(f.dataset.slot) === slot; })[0]; }

  /* taking an answer */

  function take(field) {
    const slot = Number(field.dataset.slot);
    clearTimeout(typing.get(slot));
    typing.delete(slot);
    const given = read(field);
    if (closed || JSON.stringify(given) === field.dataset.known) { report(); return; }
    field.dataset.known = JSON.stringify(given);
    tick(slot, given);
    note(slot, given);
  }

  function note(slot, given) {
    highest += 1;
    const answer = { slot: slot, seq: highest, given: given, saved: false, tries: 0 };
    held.set(slot, answer);
    since = since || Date.now();
    if (!failures) { report(); }
    ready.then(function () { return keep(answer); }).then(function () { report(); send(); });
  }

  function takeAll() { Array.from(typing.keys()).forEach(function (slot) { take(fieldOf(slot)); }); }

  /* sending */

  function body(answers) {
    return { answers: answers.map(function (a) { return { slot: a.slot, seq: a.seq, given: a.given }; }) };
  }

  function batch() {
    return waiting().sort(function (a, b) { return a.seq - b.seq; }).slice(0, failures > 2 ? 1 : MOST);
  }

  function send(evenEmpty) {
    const answers = batch();
    if (busy || closed || (!answers.length && evenEmpty !== true)) { report(); return; }
    busy = true;
    clearTimeout(retry);
    answers.forEach(function (a) { a.tries += 1; });
    post(body(answers)).then(function (response) {
      return response.text().then(function (text) { return receive(response.status, parse(text), answers); });
    }).catch(function () { fail(); }).then(function () {
      busy = false;
      report();
      if (!failures && waiting().length) { send(); }
    });
  }

  /** Gives up after a while, also where the call itself cannot be broken off. */
  function post(sent) {
    let stop = null;
    if (window.AbortController) { stop = new AbortController(); }
    return new Promise(function (done, giveUp) {
      const late = setTimeout(function () { giveUp(); if (stop) { stop.abort(); } }, 15000);
      const over = function (then) { return function (what) { clearTimeout(late); then(what); }; };
      fetch(address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Ticket': ticket },
        body: JSON.stringify(sent),
        credentials: 'same-origin',
        signal: stop ? stop.signal : undefined
      }).then(over(done), over(giveUp));
    });
  }

  function parse(text) { try { return JSON.parse(text); } catch (other) { return {}; } }

  function receive(status, receipt, answers) {
    if (receipt.saved) { settle(receipt, answers); }
    if (status === 200 && receipt.saved) { failures = 0; return; }
    if (status === 409 || status === 410 || status === 401) { closed = receipt.title || say.over; return; }
    if (status === 400 && answers.length === 1) { answers[0].refused = true; failures = 0; return; }
    fail();
  }

  /**
   * What the server has may be forgotten; what it holds under the same count is sent again under a higher one. So is an
   * answer sent as soon as it was given while another device had counted further: it is the later one.
   */
  function settle(receipt, answers) {
    const top = answers.reduce(function (most, a) { return Math.max(most, a.seq); }, 0);
    offset = Date.parse(receipt.at) - Date.now();
    if (receipt.ends) { say.ends = String(receipt.ends); }
    highest = Math.max(highest, receipt.highest);
    receipt.saved.forEach(function (mark) {
      const answer = held.get(mark.slot);
      if (!answer || answer.seq !== mark.seq) { return; }
      answer.saved = true;
      if (receipt.highest > top && answer.tries === 1 && !receipt.code) { note(mark.slot, answer.given); } else { keep(answer); }
    });
    if (receipt.saved.length) { savedClock = receipt.clock; }
    receipt.taken.forEach(function (mark) {
      const answer = held.get(mark.slot);
      if (answer && answer.seq === mark.seq) { note(mark.slot, answer.given); }
    });
  }

  function fail() {
    failures += 1;
    const pause = Math.min(30000, 1000 * Math.pow(2, failures - 1)) * (0.75 + Math.random() / 2);
    clearTimeout(retry);
    retry = setTimeout(send, pause);
  }

  function again() { failures = 0; clearTimeout(retry); send(true); }

  /** The page may be gone in a moment: what is not saved is thrown after it. The journal still holds it. */
  function flush() {
    takeAll();
    const answers = waiting().slice(0, MOST);
    if (closed || !answers.length || !navigator.sendBeacon) { return; }
    const sent = body(answers);
    sent.ticket = ticket;
    navigator.sendBeacon(address, JSON.stringify(sent));
  }

  /* saying where the answers are */

  function report() {
    const count = unsaved().length;
    if (!count) { since = 0; }
    const onItsWay = count ? !failures && Date.now() - since < 800 : typing.size > 0;
    if (count && onItsWay) { setTimeout(report, 850); }
    chip.classList.toggle('ok', !count && !onItsWay && !closed && savedClock !== '');
    chip.classList.toggle('target', count > 0 && !onItsWay);
    if (closed) { set(chip, closed); chip.className = 'chip late'; }
    else if (onItsWay) { set(chip, say.saving); }
    else if (count) { set(chip, fill(journal ? say.held : say.memory, count)); }
    else if (savedClock) { set(chip, fill(say.saved, savedClock)); }
    if (leaving) { leave(); }
  }

  /* the clock */

  const left = document.getElementById('quiz-left');
  const ASKED = [60, 10, 3]; // seconds before the end: somebody may have added minutes meanwhile
  let told = Infinity;
  let askedAt = -1;

  function beat() {
    const seconds = Math.max(0, Math.ceil((Number(say.ends) - now()) / 1000));
    if (ASKED.indexOf(seconds) >= 0 && askedAt !== seconds) { askedAt = seconds; send(true); }
    const two = function (n) { return (n < 10 ? '0' : '') + n; };
    const h = Math.floor(seconds / 3600);
    set(left, seconds ? fill(say.left, (h ? h + ':' : '') + two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60)) : say.over);
    [5, 1].forEach(function (minutes) {
      if (seconds <= minutes * 60 && told > minutes && seconds > (minutes - 1) * 60) {
        told = minutes;
        set(document.getElementById('quiz-say'), fill(say.soon, minutes));
      }
    });
    if (!seconds && !leaving && Date.now() - gone > A_WHILE) { depart(); }
  }

  /* handing in: everything to the server first */

  const panel = document.getElementById('quiz-leave');
  let asked = 0;

  function depart() {
    takeAll();
    leaving = true;
    asked = Date.now();
    again();
    leave();
    setTimeout(leave, PATIENCE + 100);
  }

  function leave() {
    const missing = unsaved();
    const done = !missing.length || Boolean(closed);
    if (done && navigator.onLine !== false) { go(); return; }
    const stuck = Date.now() - asked > PATIENCE;
    const slots = missing.map(function (a) { return a.slot; }).sort(function (a, b) { return a - b; }).join(', ');
    panel.hidden = false;
    panel.querySelector('.buttons').hidden = !stuck || done;
    set(document.getElementById('quiz-missing'), done ? say.offline : fill(stuck ? say.stuck : say.missing, slots));
  }

  /** Asked for once: to ask again would break off a slow network's answer, each time just before it comes. */
  function go() {
    leaving = false;
    if (Date.now() - gone > A_WHILE) { gone = Date.now(); location.assign(submitPage); }
  }

  /* the beginning: what the server has, then what only this browser has */

  function merge(rows) {
    (rows || []).forEach(function (row) {
      if (row.attempt !== attempt) {
        if (row.saved || Date.now() - row.at > A_WEEK) {
          inJournal('readwrite', function (store) { return store.delete([row.attempt, row.slot]); });
        }
        return;
      }
      const field = fieldOf(row.slot);
      const mine = held.get(row.slot);
      if (!linkOf(row.slot) || isOld(row, field) || (mine && mine.seq >= row.seq)) { return; }
      highest = Math.max(highest, row.seq);
      held.set(row.slot, { slot: row.slot, seq: row.seq, given: row.given, saved: row.saved, tries: 1 });
      tick(row.slot, row.given);
      if (!field) { return; }
      show(field, row.given);
      field.dataset.known = JSON.stringify(read(field));
    });
    report();
  }

  /**
   * Under the same count the server may hold the answer of another device: then this one has yet to be sent. Of a question on
   * another page it is not known here what the server holds; it says so when it is asked.
   */
  function isOld(row, field) {
    const known = Number(linkOf(row.slot).dataset.seq);
    const same = field && JSON.stringify(row.given) === field.dataset.known;
    return row.seq < known || (row.seq === known && (row.saved || same));
  }

  function remember() {
    return inJournal('readonly', function (store) { return store.getAll(); }).then(merge);
  }

  fields.forEach(function (field) { field.dataset.known = JSON.stringify(read(field)); });

  form.addEventListener('change', function (event) { take(event.target.closest('fieldset')); });
  form.addEventListener('input', function (event) {
    if (event.target.type !== 'text') { return; }
    const field = event.target.closest('fieldset');
    const slot = Number(field.dataset.slot);
    clearTimeout(typing.get(slot));
    typing.set(slot, setTimeout(function () { take(field); }, 1000));
    report();
  });
  form.addEventListener('submit', function (event) { event.preventDefault(); gone = 0; depart(); });
  Array.from(document.querySelectorAll('.quiz-jump a, #quiz-pages a')).forEach(function (link) {
    if (link.getAttribute('href').charAt(0) !== '#') { link.addEventListener('click', function () { moving = true; takeAll(); }); }
  });
  const pages = document.getElementById('quiz-pages');
  if (pages) { pages.hidden = false; }

  /* leaving the page, where that is noted and was said beforehand */

  function glance(left) {
    if (say.watched !== 'true' || closed || moving || leaving || gone || !navigator.sendBeacon) { return; }
    navigator.sendBeacon('/api/attempts/' + attempt + '/seen', JSON.stringify({ ticket: ticket, left: left }));
  }

  document.addEventListener('visibilitychange', function () { glance(document.visibilityState === 'hidden'); });

  window.addEventListener('online', again);
  window.addEventListener('pagehide', flush);
  window.addEventListener('pageshow', function (event) { if (event.persisted) { leaving = false; gone = 0; remember().then(again); } });
  document.addEventListener('visibilitychange', function () {
    if (document.visibilityState === 'hidden') { flush(); } else { remember().then(again); }
  });

  const arrival = window.performance && performance.navigation;
  ready = open().then(function (opened) {
    journal = opened;
    return remember();
  });
  ready.then(function () { send(Boolean(arrival && arrival.type === 2)); });
  setInterval(beat, 1000);
  beat();
}());
