package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hocvuso.people.Commune.TODAY;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.hocvuso.people.text.Toneless;

/** Whatever the name: its words without tones, its last words, its words backwards and its first letters find it. */
class FoundByAnyTypingTest {

    @Property(tries = 60)
    void a_person_is_found_by_the_name_by_its_last_words_and_by_its_first_letters(@ForAll("names") List<String> name) {
        var world = new Commune();
        var search = new PersonSearch(world.database.sql(), Commune.clock(TODAY), world.audit(TODAY));
        var manager = world.holder(Role.MANAGER, "mn-a");
        var person = world.person(String.join(" ", name), "mn-a");
        for (int from = 0; from < name.size(); from++) {
            var last = name.subList(from, name.size());
            assertThat(search.find(manager, Toneless.of(String.join(" ", last))).shown())
                    .as("%s by %s", name, last)
                    .extracting(PersonFound::id)
                    .containsExactly(person);
        }
        var initials =
                name.stream().map(word -> Toneless.of(word).substring(0, 1)).collect(Collectors.joining());
        assertThat(search.find(manager, initials).shown())
                .as("%s by %s", name, initials)
                .extracting(PersonFound::id)
                .contains(person);
    }

    @Provide
    Arbitrary<List<String>> names() {
        var words = Arbitraries.of(
                "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Đặng", "Đỗ", "Võ", "Lý", "Ưng", "Tôn", "Nữ", "Thị",
                "Văn", "Đình", "Mỹ", "Thúy", "Quý", "Ý", "Y", "Ân", "Ánh", "Ơn", "Uyên", "Đức", "Khuyên", "Lan");
        return words.list().ofMinSize(2).ofMaxSize(6);
    }
}
