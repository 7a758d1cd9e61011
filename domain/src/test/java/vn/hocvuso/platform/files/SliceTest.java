package vn.hocvuso.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.hocvuso.TestDatabase;

/** Any slice of any file is what stands there, also across chunks and at their edges. */
class SliceTest {

    static final int LONGEST = 3 * ChunkedFiles.CHUNK;

    @Property(tries = 60)
    void any_slice_of_any_file_is_what_stands_there(
            @ForAll @IntRange(min = 1, max = LONGEST) int length,
            @ForAll @IntRange(max = LONGEST) int one,
            @ForAll @IntRange(max = LONGEST) int other,
            @ForAll long seed)
            throws IOException {
        var bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        int from = Math.min(Math.min(one, other), length);
        int to = Math.min(Math.max(one, other), length);
        var store = new ChunkedFiles(TestDatabase.fresh().source());
        var content = store.put(new ByteArrayInputStream(bytes), LONGEST);
        var slice = new ByteArrayOutputStream();
        store.copy(content.id(), from, to - from, slice);
        assertThat(slice.toByteArray()).isEqualTo(Arrays.copyOfRange(bytes, from, to));
    }
}
