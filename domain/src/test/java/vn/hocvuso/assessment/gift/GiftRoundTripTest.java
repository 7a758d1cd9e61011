package vn.hocvuso.assessment.gift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.hocvuso.assessment.question.Item;
import vn.hocvuso.assessment.question.Items;

class GiftRoundTripTest {

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void what_is_written_is_read_again(@ForAll("questions") List<Item> items) {
        var reading = Gift.read(Gift.write(items));
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.items()).isEqualTo(items);
    }

    @Property(tries = 500)
    void no_bytes_throw_anything(@ForAll byte[] bytes) {
        assertThat(Gift.read(bytes)).isNotNull();
    }

    @Property(tries = 1000)
    void no_heap_of_signs_throws_anything(@ForAll("heaps") String text) {
        assertThat(Gift.read(text)).isNotNull();
    }

    @Provide
    Arbitrary<List<Item>> questions() {
        return Items.any().list().ofMaxSize(3);
    }

    @Provide
    Arbitrary<String> heaps() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "=",
                        "~",
                        "#",
                        "####",
                        "::",
                        "\\",
                        "\n",
                        "\n\n",
                        "->",
                        "%50%",
                        "%",
                        "T",
                        "TRUE",
                        "..",
                        ":",
                        "1",
                        "a",
                        " ",
                        "[html]",
                        "[markdown]",
                        "<p>",
                        "<img",
                        "&#0;",
                        "&#55296;",
                        "&amp;",
                        "// [id:",
                        "]",
                        "[tag:x]",
                        "$CATEGORY:",
                        "\0",
                        "\uD800",
                        "\uFEFF",
                        "99999999999999999999999999999999999999",
                        "*")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }
}
