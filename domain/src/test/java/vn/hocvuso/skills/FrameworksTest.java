package vn.hocvuso.skills;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.platform.ContentFile;

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
}
