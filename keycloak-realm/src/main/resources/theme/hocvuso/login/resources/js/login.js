/* Keycloak's own script is a module that names globalThis; browsers before Chrome 71 and iOS 12.2 do not have it. This file
   runs before session.js, which brings that module in. */
(function () {
  "use strict";

  if (!("globalThis" in window)) {
    window.globalThis = window;
  }

  function swap(button) {
    const label = button.dataset.otherLabel;
    const text = button.dataset.otherText;
    button.dataset.otherLabel = button.getAttribute("aria-label");
    button.dataset.otherText = button.textContent;
    button.setAttribute("aria-label", label);
    button.textContent = text;
  }

  document.querySelectorAll("[data-other-text]").forEach((button) => {
    const input = document.getElementById(button.getAttribute("aria-controls"));
    button.hidden = false;
    button.addEventListener("click", () => {
      input.type = input.type === "password" ? "text" : "password";
      swap(button);
    });
  });

  // A second press on a slow line must not send the form twice.
  Array.from(document.forms).forEach((form) => {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) {
        event.preventDefault();
      }
      form.dataset.sent = "yes";
    });
    window.addEventListener("pageshow", () => {
      delete form.dataset.sent;
    });
  });
}());
