package vn.hocvuso.learning.text;

/**
 * A piece of a lesson, from top to bottom.
 *
 * @param html safe HTML; null for a question
 * @param gift one question to practise; null for text
 */
public record Part(String html, String gift) {}
