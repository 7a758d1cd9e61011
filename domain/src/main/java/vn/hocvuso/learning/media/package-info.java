/**
 * Everything an author uploads is read, checked and made harmless before it is kept: {@link
 * vn.hocvuso.learning.media.Media} is the door, a {@link vn.hocvuso.learning.media.Medium} is what comes out.
 *
 * <p>Rule of the place: the bytes say what a file is, never its name; what can be written anew is written anew; nothing
 * here knows a course, a person or the database.
 */
package vn.hocvuso.learning.media;
