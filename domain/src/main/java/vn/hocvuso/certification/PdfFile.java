package vn.hocvuso.certification;

/**
 * The stored paper, byte for byte.
 *
 * @param name safe in any file system, such as {@code giay-xac-nhan-0012-2026-GXN-MNTHA.pdf}
 * @param sha256 of the bytes, hexadecimal
 */
public record PdfFile(String name, String sha256, byte[] content) {}
