/* Reads a lesson aloud, paragraph by paragraph, by the browser's own Vietnamese voice. Where there is none, or the lesson
   brings a recording, it does nothing. Plain ES5, for old WebViews. */
(function () {
  'use strict';

  var place = document.querySelector('.listen');
  var article = document.querySelector('article.reading');
  var voices = window.speechSynthesis;
  if (!place || !article || !voices || !window.SpeechSynthesisUtterance || place.querySelector('audio')) { return; }

  var BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, tr, dt, dd, figcaption';
  var SILENT = 'pre, form:not(.checklist), fieldset, nav, .listen, .above, .lead, .practice, [hidden], [aria-hidden=true]';
  var MOST = 180;                          // letters in one piece: Chrome falls silent within a long one
  var RATES = [0.7, 0.85, 1, 1.2, 1.4];
  var KEPT = 'hocvuso-listen-rate';

  var voice = null;
  var parts = [];                          // {block, text}: what is said, in order
  var at = 0;
  var rate = keptRate();
  var state = 'off';                       // off, on, paused
  var turn = 0;                            // counts what was asked of the voice: an answer to an older turn is not heard
  var spoken = null;                       // held here, or Chrome forgets it and never says that it ended
  var asked = 0;
  var buttons = {};
  var said = null;

  /* what there is to read */

  function collect() {
    var found = [];
    Array.prototype.forEach.call(article.querySelectorAll(BLOCKS), function (block) {
      if (block.closest(SILENT)) { return; }
      pieces(wordsOf(block, block)).forEach(function (text) { found.push({ block: block, text: text }); });
    });
    return found;
  }

  /** The words of a block without those of blocks inside it, which have their own turn; cells of a table with a pause between. */
  function wordsOf(node, block) {
    var text = '';
    Array.prototype.forEach.call(node.childNodes, function (child) {
      if (child.nodeType === 3) { text += child.nodeValue; }
      if (child.nodeType !== 1 || child.matches(SILENT)) { return; }
      if (child !== block && child.matches(BLOCKS)) { return; }
      text += wordsOf(child, block) + (child.matches('td, th') ? ', ' : '');
    });
    return text;
  }

  function pieces(text) {
    var clean = text.replace(/\s+/g, ' ').replace(/^[\s,]+|[\s,]+$/g, '');
    var found = [];
    while (clean.length > MOST) {
      var cut = cutOf(clean.slice(0, MOST));
      found.push(clean.slice(0, cut).trim());
      clean = clean.slice(cut).trim();
    }
    if (/[0-9A-Za-z\u00C0-\u1EF9]/.test(clean)) { found.push(clean); }
    return found;
  }

  /** Behind a sentence when there is one, else behind a comma, else between two words. */
  function cutOf(text) {
    var ends = [/^.*[.!?\u2026](?=\s)/, /^.*[,;:](?=\s)/, /^.*\s/];
    for (var i = 0; i < ends.length; i += 1) {
      var found = ends[i].exec(text);
      if (found && found[0].length > MOST / 4) { return found[0].length; }
    }
    return text.length;
  }

  /* saying it */

  function say() {
    var mine = turn += 1;
    var part = parts[at];
    mark(part && part.block);
    if (!part) { end(); return; }
    spoken = new window.SpeechSynthesisUtterance(part.text);
    spoken.lang = voice.lang;
    spoken.voice = voice;
    spoken.rate = rate;
    spoken.onend = function () { if (mine === turn && state === 'on') { at += 1; say(); } };
    spoken.onerror = function () { if (mine === turn && state === 'on') { end(); tell(place.getAttribute('data-failed')); } };
    voices.speak(spoken);
  }

  /** A voice that was told to be silent needs a moment before it is asked again. */
  function sayAgain() {
    hush();
    var mine = turn;
    setTimeout(function () { if (mine === turn && state === 'on') { say(); } }, 120);
  }

  function hush() {
    turn += 1;
    voices.cancel();
  }

  /* One pause for all browsers: some cannot pause, so the piece begins again. */

  function play() {
    if (state === 'off') { parts = collect(); at = 0; }
    state = 'on';
    show();
    sayAgain();
  }

  function pause() {
    state = 'paused';
    hush();
    show();
  }

  function end() {
    var focus = place.contains(document.activeElement);
    state = 'off';
    hush();
    mark(null);
    show();
    if (focus) { buttons.play.focus(); }
  }

  function faster(steps) {
    var now = RATES.indexOf(rate) + steps;
    rate = RATES[Math.max(0, Math.min(RATES.length - 1, now))];
    try { localStorage.setItem(KEPT, String(rate)); } catch (none) { /* a browser that keeps nothing */ }
    show();
    if (state === 'on') { sayAgain(); }
  }

  function keptRate() {
    var kept = NaN;
    try { kept = Number(localStorage.getItem(KEPT)); } catch (none) { /* a browser that keeps nothing */ }
    return RATES.indexOf(kept) < 0 ? 1 : kept;
  }

  /* showing it */

  /** The paragraph read is marked, and followed as long as the reader has not turned to another place. */
  function mark(block) {
    var before = article.querySelector('.being-read');
    if (before === block) { return; }
    var followed = !before || isSeen(before);
    if (before) { before.classList.remove('being-read'); }
    if (!block) { return; }
    block.classList.add('being-read');
    if (followed && !isSeen(block)) {
      window.scrollTo(0, window.pageYOffset + block.getBoundingClientRect().top - place.offsetHeight - 24);
    }
  }

  function isSeen(block) {
    var box = block.getBoundingClientRect();
    return box.top >= place.offsetHeight && box.bottom <= window.innerHeight;
  }

  function show() {
    var on = state !== 'off';
    place.classList.toggle('on', on);
    word(buttons.play, state === 'on' ? 'pause' : on ? 'resume' : 'play');
    buttons.stop.hidden = buttons.slower.hidden = buttons.faster.hidden = !on;
    buttons.slower.setAttribute('aria-disabled', String(rate === RATES[0]));
    buttons.faster.setAttribute('aria-disabled', String(rate === RATES[RATES.length - 1]));
    tell(on ? place.getAttribute('data-rate').replace('{0}', String(rate).replace('.', place.getAttribute('data-point'))) : '');
  }

  function tell(text) {
    if (said.textContent !== text) { said.textContent = text; }
  }

  function word(button, name) { button.textContent = place.getAttribute('data-' + name); }

  function button(name, act) {
    var made = document.createElement('button');
    made.type = 'button';
    made.className = 'act';
    made.addEventListener('click', act);
    place.appendChild(made);
    buttons[name] = made;
    word(made, name);
  }

  function build() {
    button('play', function () { if (state === 'on') { pause(); } else { play(); } });
    button('stop', end);
    button('slower', function () { faster(-1); });
    button('faster', function () { faster(1); });
    said = document.createElement('span');
    said.className = 'quiet';
    said.setAttribute('role', 'status');
    place.appendChild(said);
    show();
    window.addEventListener('pagehide', hush);
  }

  /* Voices come late, and not every browser says when: it is asked for a while. */

  function find() {
    var fit = (voices.getVoices() || []).filter(function (one) { return /^vi([-_]|$)/i.test(one.lang); });
    if (voice || !fit.length) { return; }
    voice = fit.filter(function (one) { return one.localService; })[0] || fit[0];
    build();
  }

  function look() {
    find();
    asked += 1;
    if (!voice && asked < 20) { setTimeout(look, 250); }
  }

  if (voices.addEventListener) { voices.addEventListener('voiceschanged', find); }
  look();
}());
