/**
 * Photographs and screenshots: read by their bytes, measured before they are decoded, turned upright, fitted to a phone
 * and written anew, so that only the pixels stay.
 *
 * <p>Rule of the place: what comes from outside is decoded in Java or by the JDK; native code only writes.
 */
package vn.hocvuso.learning.media.picture;
