package vn.hocvuso.learning.media.zip;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Gives a zip only so many bytes until it is opened: a list without end would fill the memory first. */
final class Frugal implements SeekableByteChannel {

    private static final long FOR_THE_LIST = 16 << 20;

    private final SeekableByteChannel bytes;
    private long left = FOR_THE_LIST;

    Frugal(SeekableByteChannel bytes) {
        this.bytes = bytes;
    }

    void opened() {
        left = Long.MAX_VALUE;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int count = bytes.read(into);
        left -= Math.max(0, count);
        if (left < 0) {
            throw new IOException("too long a list");
        }
        return count;
    }

    @Override
    public int write(ByteBuffer from) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long position() throws IOException {
        return bytes.position();
    }

    @Override
    public SeekableByteChannel position(long to) throws IOException {
        bytes.position(to);
        return this;
    }

    @Override
    public long size() throws IOException {
        return bytes.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOpen() {
        return bytes.isOpen();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
