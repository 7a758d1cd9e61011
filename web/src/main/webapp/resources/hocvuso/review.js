/* A test that is over needs no journal any more: what this browser kept of it and the server has is removed, so that whoever
   sits here next does not find it. What the server does not have stays until it is a week old. Plain ES2015. */
(function () {
  'use strict';

  const attempt = Number(document.currentScript.dataset.attempt);
  if (!attempt || !window.indexedDB) { return; }

  let asked;
  try { asked = indexedDB.open('hocvuso-quiz', 1); } catch (none) { return; }
  /* There was no journal: none is made. */
  asked.onupgradeneeded = function () { asked.transaction.abort(); };
  asked.onerror = function (event) { event.preventDefault(); };
  asked.onsuccess = function () {
    const journal = asked.result;
    const answers = journal.transaction('answers', 'readwrite').objectStore('answers');
    answers.openCursor(IDBKeyRange.bound([attempt, 0], [attempt, Infinity])).onsuccess = function (event) {
      const cursor = event.target.result;
      if (!cursor) { journal.close(); return; }
      if (cursor.value.saved) { cursor.delete(); }
      cursor.continue();
    };
  };
}());
