/* The waiting room: the server's clock, how long it still takes, and the page opened afresh when it is time. Whoever waits
   for the invigilator looks again now and then, not all in the same second. Plain ES5, for old WebViews. */
(function () {
  'use strict';

  var room = document.getElementById('room');
  if (!room) { return; }

  var clock = document.getElementById('room-clock');
  var left = document.getElementById('room-left');
  var offset = Number(room.getAttribute('data-now')) - Date.now();
  var opens = Number(room.getAttribute('data-opens'));
  var waiting = room.getAttribute('data-waiting') === 'true';
  var again = 0;
  var early = opens > Date.now() + offset;   // came before the opening, and not to wait for somebody to open

  function two(number) { return (number < 10 ? '0' : '') + number; }

  function time(seconds) {
    var hours = Math.floor(seconds / 3600);
    return (hours ? hours + ':' : '') + two(Math.floor(seconds / 60) % 60) + ':' + two(seconds % 60);
  }

  /** Vietnam has one time, seven hours before UTC, wherever the device thinks it is. */
  function shown(at) {
    var there = new Date(at + 7 * 3600 * 1000);
    return two(there.getUTCHours()) + ':' + two(there.getUTCMinutes()) + ':' + two(there.getUTCSeconds());
  }

  function look() {
    if (document.hidden) { later(); return; }
    location.reload();
  }

  function later() {
    clearTimeout(again);
    again = setTimeout(look, 8000 + Math.random() * 8000);
  }

  function beat() {
    var now = Date.now() + offset;
    var seconds = Math.ceil((opens - now) / 1000);
    clock.textContent = shown(now);
    if (!waiting || !left) { return; }
    if (seconds > 0) {
      left.textContent = room.getAttribute('data-left').replace('{0}', time(seconds));
      return;
    }
    left.textContent = '';
    if (again) { return; }
    if (early) { again = setTimeout(look, Math.random() * 1500); } else { later(); }
  }

  setInterval(beat, 500);
  beat();
}());
