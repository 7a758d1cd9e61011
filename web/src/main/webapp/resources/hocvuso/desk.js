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
