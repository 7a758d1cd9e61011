/**
 * Drawings in SVG: copied element by element, only what is on the lists.
 *
 * <p>Rule of the place: what nobody sees (code, handlers, animation, notes of the editor, references to elsewhere) is
 * left out; what would be seen but cannot be kept (an embedded picture, a page inside the drawing) is refused, so that
 * no drawing loses a part in silence; what declares entities or is not XML is refused.
 */
package vn.hocvuso.learning.media.drawing;
