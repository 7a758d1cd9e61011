/* Sections and lessons are drawn to another place with the mouse; a section takes its lessons along. The order is sent by
   the marks of the things, never by rows. Without it, and with the keyboard, the buttons do the same. */
(function () {
  'use strict';

  const outline = document.getElementById('outline');
  const form = document.getElementById('order');
  if (!outline || !form) { return; }

  let drawn = [];

  function items() { return Array.from(outline.querySelectorAll('li[data-mark]')); }
  function isSection(item) { return item.dataset.mark.charAt(0) === 's'; }
  function order() { return items().map(function (item) { return item.dataset.mark; }).join(','); }

  /** A section with the lessons under it, or one lesson. */
  function group(item) {
    const taken = [item];
    if (isSection(item)) {
      for (let next = item.nextElementSibling; next && !isSection(next); next = next.nextElementSibling) { taken.push(next); }
    }
    return taken;
  }

  const before = order();

  items().forEach(function (item) { item.draggable = true; });

  outline.addEventListener('dragstart', function (event) {
    const item = event.target.closest && event.target.closest('li[data-mark]');
    if (!item) { return; }
    drawn = group(item);
    drawn.forEach(function (one) { one.classList.add('drawn'); });
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', item.dataset.mark);
  });

  outline.addEventListener('dragover', function (event) {
    if (drawn.length === 0) { return; }
    event.preventDefault();
    const over = event.target.closest('li[data-mark]');
    if (!over || drawn.indexOf(over) >= 0) { return; }
    const box = over.getBoundingClientRect();
    const place = event.clientY < box.top + box.height / 2 ? over : over.nextElementSibling;
    if (!isSection(drawn[0]) && items().some(isSection) && place === outline.firstElementChild) { return; }
    drawn.forEach(function (one) { outline.insertBefore(one, place); });
  });

  outline.addEventListener('drop', function (event) { event.preventDefault(); });

  outline.addEventListener('dragend', function () {
    drawn.forEach(function (one) { one.classList.remove('drawn'); });
    drawn = [];
    if (order() !== before) {
      form.elements.order.value = order();
      form.submit();
    }
  });
}());
