/** How Vietnamese text is compared when tones, case and punctuation do not count. */
package vn.hocvuso.people.text;
