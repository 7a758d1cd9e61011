package vn.hocvuso.learning.draft;

/** A unit the caller may write courses for. */
public record DraftUnit(long id, String code, String name) {}
