/**
 * Writing on the draft of a course: its outline, the texts that are kept, what is missing before it can be published.
 *
 * <p>Rule of the place: nothing an author wrote is lost; a text that meets another one is put aside, never over it. Rights
 * are asked at the doors in the root.
 */
package vn.hocvuso.learning.draft;
