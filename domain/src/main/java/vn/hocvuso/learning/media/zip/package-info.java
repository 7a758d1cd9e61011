/**
 * Zips from outside: course packages and office files.
 *
 * <p>Rule of the place: what a zip says of itself is believed only when the bytes agree, and nothing is unpacked to a
 * disk.
 */
package vn.hocvuso.learning.media.zip;
