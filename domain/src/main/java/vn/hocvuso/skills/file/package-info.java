/**
 * The text of a framework: read from YAML with everything that is wrong and its line, and compared with the edition before.
 *
 * <p>Rule of the place: whatever the bytes are, a reading comes out, never an exception.
 */
package vn.hocvuso.skills.file;
