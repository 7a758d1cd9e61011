package vn.hocvuso.assessment.question;

/** How the texts of a question are to be shown. */
public enum Format {
    /** As they stand; line breaks kept. */
    PLAIN,
    MARKDOWN
}
