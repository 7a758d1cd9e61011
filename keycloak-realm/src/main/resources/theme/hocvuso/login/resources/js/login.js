import { checkAuthSession, startSessionPolling } from "./authChecker.js";

const page = document.body.dataset;

// When somebody signs in on another tab, this tab goes on by itself.
if (page.signedInElsewhere) {
  startSessionPolling(page.signedInElsewhere);
}
if (page.login) {
  checkAuthSession(page.login);
}

function swap(button) {
  const { otherLabel, otherText } = button.dataset;
  button.dataset.otherLabel = button.getAttribute("aria-label");
  button.dataset.otherText = button.textContent;
  button.setAttribute("aria-label", otherLabel);
  button.textContent = otherText;
}

for (const button of document.querySelectorAll("[data-other-text]")) {
  const input = document.getElementById(button.getAttribute("aria-controls"));
  button.hidden = false;
  button.addEventListener("click", () => {
    input.type = input.type === "password" ? "text" : "password";
    swap(button);
  });
}

// A second press on a slow line must not send the form twice.
for (const form of document.forms) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
    }
    form.dataset.sent = "yes";
  });
}
addEventListener("pageshow", () => {
  for (const form of document.forms) {
    delete form.dataset.sent;
  }
});
