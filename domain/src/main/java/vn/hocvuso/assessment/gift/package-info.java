/**
 * Moodle's question format GIFT, read and written by our own hand-made scanner. {@link vn.hocvuso.assessment.gift.Gift}
 * is the way in.
 *
 * <p>Rule of the place: whatever the bytes, the answer is questions and problems, never an exception; the work grows in
 * step with the length of the file. Source of the format: Moodle's documentation "GIFT format" and its {@code
 * question/format/gift} as of 4.5.
 */
package vn.hocvuso.assessment.gift;
