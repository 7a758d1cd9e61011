package vn.hocvuso.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.ContentFile;
import vn.hocvuso.platform.Startup;

class PlansTest {

    static final ContentFile TAM_HUNG_A = ContentFile.read("plans/tam-hung-a-2025.yaml");

    TestDatabase database = TestDatabase.fresh();
    Plans plans = new Plans();

    @BeforeEach
    void the_schools_exist() {
        database.run("""
                insert into unit values (1, 1, 'mn-hoa-hau', null), (2, 1, 'mn-tam-hung-a', null),
                    (3, 1, 'mn-minh-thuan', null), (4, 1, 'mn-hoa-mai', null), (5, 1, 'gdtx-gia-dinh', null);
                """);
        plans.em = database.entities();
        plans.sql = database.sql();
    }

    @Test
    void all_five_plans_and_their_39_targets_are_taken_from_the_files() {
        plans.load((Startup) null);
        var codes = List.of("hoa-hau-2025", "tam-hung-a-2025", "minh-thuan-2026", "hoa-mai-2025", "gia-dinh-2026");
        assertThat(codes.stream().mapToInt(code -> plans.targets(code).size())).containsExactly(8, 5, 21, 2, 3);
    }

    @Test
    void tam_hung_a_promised_95_percent_in_2025_and_100_in_2026() {
        plans.load(TAM_HUNG_A);
        assertThat(plans.targets("tam-hung-a-2025"))
                .filteredOn(TargetCard::isPercent)
                .extracting(TargetCard::code, TargetCard::value, target -> target.deadline()
                        .toString())
                .containsExactly(tuple("TH-1", 95, "2025-12-31"), tuple("TH-2", 100, "2026-12-31"));
    }

    @Test
    void the_same_file_twice_changes_nothing_and_a_corrected_one_replaces_the_plan() {
        plans.load(TAM_HUNG_A);
        plans.load(TAM_HUNG_A);
        assertThat(plans.targets("tam-hung-a-2025")).hasSize(5);
        plans.load(changed("value: 95", "value: 96"));
        assertThat(plans.targets("tam-hung-a-2025"))
                .extracting(TargetCard::value)
                .startsWith(96);
    }

    @Test
    void a_plan_that_ends_before_it_begins_is_refused() {
        var backwards = changed("2026-12-31\"}", "2025-01-01\"}");
        assertThatThrownBy(() -> plans.load(backwards))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("period.backwards");
    }

    private static ContentFile changed(String from, String to) {
        var text = TAM_HUNG_A.text().replace(from, to);
        return new ContentFile(TAM_HUNG_A.path(), text.getBytes(StandardCharsets.UTF_8));
    }
}
