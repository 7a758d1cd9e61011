package vn.hocvuso.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=0-9, 0, 10",
        "bytes=0-99, 0, 10",
        "bytes=4-, 4, 6",
        "bytes=9-9, 9, 1",
        "bytes=-3, 7, 3",
        "bytes=-99, 0, 10",
        "bytes= 2-3, 2, 2",
    })
    void a_range_of_ten_bytes_is_a_part(String header, long from, long length) {
        assertThat(ByteRange.asked(header, 10)).contains(new ByteRange(from, length, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes=-", "bytes=5-4", "bytes=0-1,3-4", "items=0-1", "bytes=a-b", "bytes=--1"})
    void what_is_not_one_range_means_the_whole(String header) {
        assertThat(ByteRange.asked(header, 10)).contains(new ByteRange(0, 10, false));
    }

    @Test
    void no_header_means_the_whole() {
        assertThat(ByteRange.asked(null, 10)).contains(new ByteRange(0, 10, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-20", "bytes=-0", "bytes=999999999999999999-"})
    void a_range_behind_the_end_has_no_answer(String header) {
        assertThat(ByteRange.asked(header, 10)).isEmpty();
    }

    @Property
    void any_range_that_begins_in_the_file_stays_in_it(
            @ForAll @LongRange(min = 1) long total, @ForAll @LongRange long from, @ForAll @LongRange long more) {
        long size = total % 1_000_000_000_000L + 1;
        long first = Math.floorMod(from, size);
        long last = first + Math.floorMod(more, 1_000_000L);
        var range = ByteRange.asked("bytes=" + first + "-" + last, size).orElseThrow();
        assertThat(range.from()).isEqualTo(first);
        assertThat(range.length())
                .isEqualTo(Math.min(last, size - 1) - first + 1)
                .isPositive();
        assertThat(range.of(size)).isEqualTo("bytes " + first + "-" + Math.min(last, size - 1) + "/" + size);
    }
}
