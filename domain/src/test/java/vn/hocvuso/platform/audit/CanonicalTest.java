package vn.hocvuso.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What can be read back whole was written of one row only. */
class CanonicalTest {

    @Property
    void every_row_is_read_back_from_its_bytes(@ForAll("rows") Row row) {
        var bytes = ByteBuffer.wrap(Canonical.bytes(row));
        assertThat(read(bytes)).usingRecursiveComparison().isEqualTo(row);
        assertThat(bytes.hasRemaining()).isFalse();
    }

    @Property
    void two_rows_with_the_same_bytes_are_the_same(@ForAll("rows") Row one, @ForAll("rows") Row other) {
        var same = ByteBuffer.wrap(Canonical.bytes(one)).equals(ByteBuffer.wrap(Canonical.bytes(other)));
        if (same) {
            assertThat(one).usingRecursiveComparison().isEqualTo(other);
        }
    }

    @Provide
    Arbitrary<Row> rows() {
        var number = Arbitraries.longs().injectNull(0.3);
        var bytes = Arbitraries.bytes().array(byte[].class).ofMaxSize(3).injectNull(0.3);
        var at = Arbitraries.longs()
                .between(0, 4_000_000_000_000_000L)
                .map(micros -> Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000));
        var text = Arbitraries.strings().withCharRange(' ', '\u1ef9').ofMaxLength(3);
        return Combinators.combine(number, number, number, text.injectNull(0.3), bytes, bytes, bytes)
                .flatAs((who, about, unit, request, origin, before, after) -> Combinators.combine(
                                Arbitraries.longs(), at, text)
                        .as((id, when, action) ->
                                new Row(id, when, who, action, about, unit, request, origin, before, after)));
    }

    private static Row read(ByteBuffer bytes) {
        assertThat(bytes.get()).isEqualTo((byte) 1);
        long id = bytes.getLong();
        var at = Instant.ofEpochSecond(bytes.getLong(), bytes.getInt());
        var who = number(bytes);
        var action = text(bytes);
        var about = number(bytes);
        var unit = number(bytes);
        return new Row(id, at, who, action, about, unit, text(bytes), field(bytes), field(bytes), field(bytes));
    }

    private static Long number(ByteBuffer bytes) {
        return bytes.get() == 0 ? null : bytes.getLong();
    }

    private static String text(ByteBuffer bytes) {
        var field = field(bytes);
        return field == null ? null : new String(field, UTF_8);
    }

    private static byte[] field(ByteBuffer bytes) {
        if (bytes.get() == 0) {
            return null;
        }
        var field = new byte[bytes.getInt()];
        bytes.get(field);
        return field;
    }
}
