package vn.hocvuso.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import vn.hocvuso.TestDatabase;

/** 64 MiB go in and out, and nobody ever holds more than a chunk of them. */
class LargeFileTest {

    static final long LENGTH = 64L * 1024 * 1024 + 17;

    final TestDatabase database = TestDatabase.fresh();
    final ChunkedFiles store = new ChunkedFiles(database.source());

    @Test
    void a_large_file_goes_in_and_out_chunk_by_chunk() throws IOException {
        var from = new Endless();
        var content = store.put(from, LENGTH);
        assertThat(content.length()).isEqualTo(LENGTH);
        assertThat(from.mostAskedAtOnce).isLessThanOrEqualTo(ChunkedFiles.CHUNK);
        assertThat(rows()).isEqualTo(LENGTH / ChunkedFiles.CHUNK + 1);

        var to = new Digesting();
        store.copy(content.id(), 0, LENGTH, to);
        assertThat(HexFormat.of().formatHex(to.digest.digest())).isEqualTo(content.sha256());
        assertThat(to.mostAtOnce).isLessThanOrEqualTo(ChunkedFiles.CHUNK);
    }

    private long rows() {
        record Rows(long number) {}
        return database.sql()
                .first(Rows.class, "select count(*) from file_chunk")
                .orElseThrow()
                .number();
    }

    /** As many bytes as are asked for, each from its place, up to the length. */
    static final class Endless extends InputStream {

        int mostAskedAtOnce;
        private long at;

        @Override
        public int read() {
            return at == LENGTH ? -1 : (int) (at++ * 31 >> 3) & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int length) {
            mostAskedAtOnce = Math.max(mostAskedAtOnce, length);
            int count = (int) Math.min(length, LENGTH - at);
            for (int i = 0; i < count; i++) {
                to[offset + i] = (byte) read();
            }
            return count == 0 ? -1 : count;
        }
    }

    static final class Digesting extends OutputStream {

        final java.security.MessageDigest digest = Digests.sha256();
        int mostAtOnce;

        @Override
        public void write(int one) {
            digest.update((byte) one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            mostAtOnce = Math.max(mostAtOnce, length);
            digest.update(bytes, offset, length);
        }
    }
}
