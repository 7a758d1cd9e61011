package vn.hocvuso.assessment;

/**
 * Sheets as a file.
 *
 * @param name safe in any file system, such as {@code phieu-12.pdf}
 */
public record PaperFile(String name, byte[] content) {}
