/* Enter on a branch of a tree follows its link, as a press with the mouse does. */
document.addEventListener('keydown', function (event) {
  'use strict';

  var link = event.key === 'Enter' && event.target.matches('.ui-treenode-content') && event.target.querySelector('a');
  if (link) { link.click(); }
});

/* A widget's call that fails is answered with a page: it is shown in place of this one, instead of nothing at all. */
(function () {
  'use strict';

  if (!window.jQuery) { return; }
  window.jQuery(document).on('pfAjaxError', function (event, answer) {
    if (!answer || !answer.responseText) { return; }
    document.open();
    document.write(answer.responseText);
    document.close();
  });
}());

/* An open group of the menu closes at a press beside it, and at Escape, which goes back to its word. */
(function () {
  'use strict';

  function close(target) {
    document.querySelectorAll('details.group[open]').forEach(function (group) {
      if (!group.contains(target)) { group.open = false; }
    });
  }
  document.addEventListener('click', function (event) { close(event.target); });
  document.addEventListener('keydown', function (event) {
    var open = event.key === 'Escape' && document.querySelector('details.group[open]');
    if (!open) { return; }
    close(document.body);
    open.querySelector('summary').focus();
  });
}());
