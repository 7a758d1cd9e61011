/* How a sitting stands, every twenty seconds while the page is looked at and the sitting is not over, without moving it under the reader's hands: what
   the reader stands in is left as it is. The clock is the server's. Another page than this, such as the way to sign in, is
   opened afresh. Without scripts the reader opens the page again. */
(function () {
  'use strict';

  var clock = document.getElementById('clock');
  var ahead = clock ? Number(clock.getAttribute('data-now')) - Date.now() : 0;
  var head = document.getElementById('now');
  var fresh = head !== null && head.getAttribute('data-fresh') === 'true';

  function two(number) { return (number < 10 ? '0' : '') + number; }

  /* Vietnam has one time all year: seven hours ahead of UTC. */
  function tick() {
    var at = new Date(Date.now() + ahead + 7 * 3600 * 1000);
    var shown = document.getElementById('clock');
    if (shown) { shown.textContent = two(at.getUTCHours()) + ':' + two(at.getUTCMinutes()) + ':' + two(at.getUTCSeconds()); }
  }

  /* Once it is over nothing changes, and each look would be written down. */
  function later() { if (fresh) { setTimeout(look, 20000); } }

  function look() {
    if (document.hidden) {
      later();
      return;
    }
    fetch(location.href.split('#')[0], { credentials: 'same-origin', redirect: 'manual' })
      .then(function (answer) { return answer.text(); })
      .then(show)
      .then(later, later);
  }

  function show(page) {
    var now = new DOMParser().parseFromString(page, 'text/html');
    var theirs = now.getElementById('clock');
    if (!theirs) {
      location.reload();
      return;
    }
    fresh = now.getElementById('now').getAttribute('data-fresh') === 'true';
    ahead = Number(theirs.getAttribute('data-now')) - Date.now();
    ['now', 'next', 'people'].forEach(function (id) { put(document.getElementById(id), now.getElementById(id)); });
    tick();
  }

  function put(shown, fresh) {
    if (!shown || !fresh || shown.innerHTML === fresh.innerHTML) { return; }
    var inside = shown.contains(document.activeElement) ? document.activeElement : null;
    var link = inside && inside.getAttribute('href');
    if (inside && !link) { return; }
    shown.innerHTML = fresh.innerHTML;
    if (link) { focus(shown, link); }
  }

  function focus(within, address) {
    Array.prototype.slice.call(within.querySelectorAll('a')).forEach(function (one) {
      if (one.getAttribute('href') === address) { one.focus(); }
    });
  }

  if (!clock || !head) { return; }
  setInterval(tick, 1000);
  if (window.fetch && window.DOMParser) { later(); }
}());
