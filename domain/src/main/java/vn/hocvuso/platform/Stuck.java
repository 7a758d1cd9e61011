package vn.hocvuso.platform;

/**
 * A message that should have been delivered by now, or a job nobody works on although it is its turn; it holds back what
 * comes after it of the same key.
 *
 * @param wrong what went wrong the last time, one line; null where nothing did
 */
public record Stuck(long id, String key, String kind, long ageSeconds, int failures, String wrong) {}
