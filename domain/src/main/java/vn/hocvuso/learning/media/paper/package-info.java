/**
 * What is made of pages and words: slides in PDF, captions, office files for downloading.
 *
 * <p>Rule of the place: slides and captions are written anew; office files are kept as they came, and so only those that
 * can do nothing by themselves.
 */
package vn.hocvuso.learning.media.paper;
