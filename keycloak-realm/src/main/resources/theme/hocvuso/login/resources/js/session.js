import { checkAuthSession, startSessionPolling } from "./authChecker.js";

const page = document.body.dataset;

// When somebody signs in on another tab, this tab goes on by itself.
if (page.signedInElsewhere) {
  startSessionPolling(page.signedInElsewhere);
}
if (page.login) {
  checkAuthSession(page.login);
}
