/**
 * Videos and recordings: known by how they are built from beginning to end, kept as they came but for the notes of whoever
 * made them, and where.
 *
 * <p>Rule of the place: a note is blanked where it stands, so that nothing moves; nothing is decoded.
 */
package vn.hocvuso.learning.media.film;
