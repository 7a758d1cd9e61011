/**
 * The certificate as something to hold: the facts that are frozen, the code that finds them again, and the page that is
 * printed from them.
 *
 * <p>Rule of the place: a page is made from {@link vn.hocvuso.certification.paper.Facts} alone; nothing here looks
 * anything up.
 */
package vn.hocvuso.certification.paper;
