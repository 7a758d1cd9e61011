package vn.hocvuso.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Where contents of files lie, each once and named by its SHA-256. The port: PostgreSQL answers it in {@code
 * platform.files}; a store with an S3 address can take its place without a caller noticing. It knows no names, no units
 * and no rights: those are {@link Files}.
 */
public interface FileStore {

    /**
     * A content that is there.
     *
     * @param id its number in this store
     * @param sha256 64 hexadecimal digits
     * @param length in bytes
     */
    record Content(long id, String sha256, long length) {}

    /**
     * Reads to the end and keeps it, in the caller's transaction and in constant memory. A content that is there already
     * is not kept twice; it stays at least until the transaction ends.
     *
     * @param largest in bytes
     * @throws vn.hocvuso.kernel.RuleBroken {@code file.size}, {@code file.empty}
     */
    Content put(InputStream content, long largest) throws IOException;

    /**
     * Writes a slice, in constant memory and outside any transaction.
     *
     * @param from first byte, counted from 0
     * @throws DamagedFile before the first byte that is not what was put in
     */
    void copy(long content, long from, long length, OutputStream to) throws IOException;

    /** Removes the contents that nobody names; never one whose upload is under way. Says how many. */
    int sweep();
}
