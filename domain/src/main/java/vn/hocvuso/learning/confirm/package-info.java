/**
 * What is handed over to be confirmed by somebody else: a hand-in with its points, how a point of a checklist stands, what
 * counts as evidence and what as a verdict. Nobody confirms themselves.
 */
package vn.hocvuso.learning.confirm;
