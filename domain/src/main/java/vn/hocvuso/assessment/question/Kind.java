package vn.hocvuso.assessment.question;

/** The ways to ask. */
public enum Kind {
    SINGLE,
    MULTIPLE,
    TRUE_FALSE,
    SHORT,
    NUMERIC,
    MATCHING
}
