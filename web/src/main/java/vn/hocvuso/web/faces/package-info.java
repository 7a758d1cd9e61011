/**
 * What every page stands on: the reader's language, the texts, how days and numbers are written, what is said after an
 * action, the menu, and what happens when something goes wrong.
 *
 * <p>Rule of the place: no word of one context alone. A context adds its menu entries by implementing {@link
 * vn.hocvuso.web.faces.MenuOffer}. A page whose form stands on something loaded marks its view action with {@code <f:attribute
 * name="first" value="true" />}: {@link vn.hocvuso.web.faces.LoadFirst} does it before the form is read.
 */
package vn.hocvuso.web.faces;
