package vn.hocvuso.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.Share;
import vn.hocvuso.people.ErasureOrder;
import vn.hocvuso.people.ErasuresWorld;

/** Who was erased still counts on the days on which they counted, without a name. */
class ErasedTest {

    final PromisingSchool school = new PromisingSchool();

    @Test
    void a_closed_figure_stays_and_its_member_has_no_name() {
        school.issued(2, "2025-12-01");
        school.enrolled(2, "2025-10-01", "2025-11-01");
        erase("2026-01-05", 2, "Lê Văn An");
        school.itIs("2026-01-06");
        assertThat(school.figure(1).atDeadline()).isEqualTo(new Share(1, 3));
        assertThat(school.figure(3).atDeadline()).isEqualTo(new Share(1, 2));
        assertThat(school.names("2025-12-31")).containsExactlyInAnyOrder("Trần Thị Bình", "Vũ Thị Đào", "(đã xoá)");
    }

    @Test
    void absences_still_leave_the_figure_they_left() {
        school.away(2, "2025-12-10", "2026-06-10", "2025-12-10");
        erase("2026-01-05", 2, "Lê Văn An");
        school.itIs("2026-01-06");
        assertThat(school.figure(1).atDeadline()).isEqualTo(new Share(0, 2));
    }

    private void erase(String day, long person, String name) {
        ErasuresWorld.on(school.database, (caller, action, unit) -> true, LocalDate.parse(day))
                .erase(
                        PromisingSchool.PRINCIPAL,
                        new PersonId(person),
                        new ErasureOrder(name, "1/QĐ", "Theo đơn đề nghị"));
        school.database.entities().flush();
    }
}
