/* How far a job is, every two seconds, without moving the page under the reader's hands; once it is over, or the answer is
   another page, such as the way to sign in, the page is opened afresh. Without scripts the page refreshes itself. */
(function () {
  'use strict';

  var shown = document.getElementById('job');
  if (!shown || shown.getAttribute('data-over') === 'true' || !window.fetch || !window.DOMParser) { return; }

  function look() {
    fetch(location.href, { credentials: 'same-origin', redirect: 'manual' })
      .then(function (answer) { return answer.text(); })
      .then(show, later);
  }

  function show(page) {
    var now = new DOMParser().parseFromString(page, 'text/html').getElementById('job');
    if (!now || now.getAttribute('data-over') === 'true') {
      location.reload();
      return;
    }
    if (now.innerHTML !== shown.innerHTML) { shown.innerHTML = now.innerHTML; }
    later();
  }

  function later() { setTimeout(look, 2000); }

  later();
}());
