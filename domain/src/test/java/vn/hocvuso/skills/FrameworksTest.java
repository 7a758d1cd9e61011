package vn.hocvuso.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.platform.ContentFile;
import vn.hocvuso.platform.Startup;

class FrameworksTest {

    static final ContentFile TT02 = ContentFile.read("frameworks/tt02-2025.yaml");

    Frameworks frameworks = new Frameworks();

    @BeforeEach
    void the_circular_is_loaded() {
        var database = TestDatabase.fresh();
        frameworks.em = database.entities();
        frameworks.sql = database.sql();
        frameworks.load(TT02);
    }

    @Test
    void the_circular_has_6_domains_24_competences_and_417_descriptors() {
        var competences = frameworks.competences("tt02-2025");
        assertThat(competences).hasSize(24);
        assertThat(competences.stream().map(CompetenceCard::domainCode).collect(Collectors.toSet()))
                .hasSize(6);
        var descriptors = competences.stream()
                .mapToInt(c -> frameworks.descriptors("tt02-2025", c.code()).size())
                .sum();
        assertThat(descriptors).isEqualTo(417);
    }

    @Test
    void every_competence_is_described_at_all_8_levels() {
        assertThat(frameworks.competences("tt02-2025"))
                .allSatisfy(competence -> assertThat(frameworks.descriptors("tt02-2025", competence.code()).stream()
                                .map(DescriptorLine::level)
                                .collect(Collectors.toSet()))
                        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8));
    }

    @Test
    void the_sentence_the_source_doubts_says_so() {
        assertThat(frameworks.descriptors("tt02-2025", "2.4"))
                .filteredOn(line -> line.suspect() != null)
                .extracting(DescriptorLine::level)
                .containsOnly(7);
    }

    @Test
    void loading_the_same_file_twice_changes_nothing_and_a_corrected_one_replaces() {
        frameworks.load(TT02);
        assertThat(frameworks.cards()).hasSize(1);
        var corrected = TT02.text().replace("Bảo vệ thiết bị", "Bảo vệ các thiết bị");
        frameworks.load(new ContentFile(TT02.path(), corrected.getBytes(StandardCharsets.UTF_8)));
        assertThat(frameworks.cards()).hasSize(1);
        assertThat(frameworks.competences("tt02-2025"))
                .extracting(CompetenceCard::nameVi)
                .contains("Bảo vệ các thiết bị")
                .doesNotContain("Bảo vệ thiết bị");
    }

    @Test
    void every_framework_of_the_index_is_loaded_once_and_says_what_is_not_known_of_it() {
        frameworks.load(new Startup());
        frameworks.load(new Startup());
        assertThat(frameworks.cards())
                .extracting(FrameworkCard::code)
                .containsExactlyInAnyOrder("tt02-2025", "tt18-2026", "chu-de-pho-cap", "digcomp-2.2");
        assertThat(frameworks.cards())
                .allSatisfy(card -> assertThat(card.note(Locale.ENGLISH)).isNotEmpty());
        assertThat(frameworks.competences("tt18-2026")).hasSize(20);
        assertThat(frameworks.descriptors("tt18-2026", "6.3")).isEmpty();
    }

    @Test
    void digcomp_has_21_competences_described_in_english_at_8_levels() {
        frameworks.load(new Startup());
        assertThat(frameworks.competences("digcomp-2.2")).hasSize(21).allSatisfy(competence -> {
            assertThat(competence.description(Locale.forLanguageTag("vi"))).isNotEmpty();
            assertThat(frameworks.descriptors("digcomp-2.2", competence.code()))
                    .extracting(DescriptorLine::level)
                    .contains(1, 2, 3, 4, 5, 6, 7, 8);
        });
        var line = frameworks.descriptors("digcomp-2.2", "1.1").get(0);
        assertThat(line.language()).isEqualTo("en");
        assertThat(line.text()).isEqualTo("identify my information needs.");
    }

    @Test
    void matches_are_found_from_both_sides_and_the_domain_of_ai_has_none_in_digcomp() {
        frameworks.load(new Startup());
        assertThat(frameworks.matches("digcomp-2.2", "4.2", List.of()))
                .extracting(MatchLine::framework, MatchLine::code)
                .containsExactly(tuple("tt02-2025", "4.2"));
        assertThat(frameworks.matches("tt02-2025", "4.2", List.of()))
                .extracting(MatchLine::framework, MatchLine::code)
                .contains(tuple("digcomp-2.2", "4.2"), tuple("chu-de-pho-cap", "T08"));
        assertThat(frameworks.matches("tt02-2025", "6.1", List.of()))
                .extracting(MatchLine::framework)
                .containsOnly("chu-de-pho-cap");
    }

    @Test
    void every_match_leads_to_a_competence_that_is_there() {
        frameworks.load(new Startup());
        record Lost(String competence) {}
        assertThat(frameworks.sql.list(Lost.class, """
                select m.other_framework || ' ' || m.other_competence
                from competence_match m
                where not exists (
                    select 1 from framework f
                    join skill_domain d on d.framework_id = f.id
                    join competence c on c.domain_id = d.id
                    where f.code = m.other_framework and c.code = m.other_competence)
                """)).isEmpty();
    }
}
