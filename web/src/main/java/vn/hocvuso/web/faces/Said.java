package vn.hocvuso.web.faces;

import java.io.Serializable;

/**
 * One thing told to the reader.
 *
 * @param kind {@code done} or {@code refused}: how it looks, and the word read out before it
 * @param text in the reader's language
 */
public record Said(String kind, String text) implements Serializable {}
