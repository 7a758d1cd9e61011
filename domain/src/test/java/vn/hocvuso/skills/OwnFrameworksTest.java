package vn.hocvuso.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hocvuso.TestAudit;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.AuditFilter;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.ContentFile;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Startup;
import vn.hocvuso.skills.file.FileProblem;
import vn.hocvuso.skills.file.FrameworkText.CompetenceText;

class OwnFrameworksTest {

    static final UnitId A = new UnitId(2);
    static final UnitId B = new UnitId(3);
    static final Caller OF_A = new Caller(new PersonId(22));
    static final Caller ALSO_A = new Caller(new PersonId(24));
    static final Caller OF_B = new Caller(new PersonId(23));
    static final String CODE = "ky-nang-so-truong-a-1";
    static final String FIRST = ContentFile.read("frameworks/vi-du.yaml").text();
    static final String SECOND = FIRST.replace("edition: 1", "edition: 2")
            .replace("2026-09-15", "2027-01-04")
            .replace("Hồ sơ của lớp", "Hồ sơ lớp")
            .replace("Gửi thông báo qua", "Gửi tin qua")
            .replace("code: B1", "code: B2");

    final TestDatabase database = TestDatabase.fresh();
    final Frameworks frameworks = new Frameworks();
    final OwnFrameworks own = new OwnFrameworks();

    OwnFrameworksTest() {
        database.run("""
                insert into unit (id, version, code) values (2, 1, 'truong-a'), (3, 1, 'truong-b');
                insert into person (id, version, full_name, search_name) values
                    (22, 1, 'A Soạn', 'a soan'), (23, 1, 'B Soạn', 'b soan'), (24, 1, 'A Cũng', 'a cung');
                """);
        var clock = Clock.fixed(Instant.parse("2026-09-20T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
        frameworks.em = own.em = database.entities();
        frameworks.sql = own.sql = database.sql();
        own.clock = clock;
        own.audit = TestAudit.on(database.source(), clock);
        var authors = Map.of(OF_A, A, ALSO_A, A, OF_B, B);
        own.rights = (caller, action, unit) -> action == Action.AUTHOR && unit.equals(authors.get(caller));
        frameworks.load(new Startup());
    }

    private long upload(String yaml) {
        return own.upload(OF_A, A, yaml.getBytes(StandardCharsets.UTF_8));
    }

    private String accepted(String yaml) {
        return own.accept(OF_A, upload(yaml));
    }

    private List<FileProblem> problems(String yaml) {
        return own.preview(OF_A, upload(yaml)).problems();
    }

    @Test
    void a_file_is_looked_at_then_taken_once() {
        var id = upload(FIRST);
        var preview = own.preview(OF_A, id);
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.competences()).isEqualTo(3);
        assertThat(preview.follows()).isNull();
        assertThat(frameworks.card(CODE)).isEmpty();

        assertThat(own.accept(OF_A, id)).isEqualTo(CODE);
        assertThat(own.accept(OF_A, id)).isEqualTo(CODE);
        assertThat(own.preview(OF_A, id).accepted()).isEqualTo(CODE);
        assertThat(frameworks.competences(CODE))
                .extracting(CompetenceCard::code)
                .containsExactly("A1", "A2", "B1");
        assertThat(frameworks.descriptors(CODE, "A1")).hasSize(3);
        assertThat(own.audit.entries(AuditFilter.ALL))
                .extracting(AuditEntry::who, AuditEntry::action, AuditEntry::unit)
                .containsExactly(tuple(OF_A.person(), "framework.uploaded", A));
    }

    @Test
    void only_authors_of_the_unit_bring_one_and_only_who_brought_it_takes_it() {
        var id = upload(FIRST);
        var bytes = FIRST.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> own.upload(OF_B, A, bytes)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> own.upload(Caller.VISITOR, A, bytes)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> own.preview(OF_B, id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> own.preview(ALSO_A, id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> own.accept(ALSO_A, id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> own.accept(OF_A, id + 1)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> own.of(OF_B, A)).isInstanceOf(NotAllowed.class);
        own.accept(OF_A, id);
        assertThatThrownBy(() -> own.withdraw(OF_B, CODE)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> own.withdraw(OF_A, "tt02-2025")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> own.card(OF_B, CODE)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_new_edition_stands_beside_the_old_one_and_says_what_is_new() {
        accepted(FIRST);
        var preview = own.preview(OF_A, upload(SECOND));
        assertThat(preview.problems()).isEmpty();
        assertThat(preview.follows().edition()).isEqualTo(1);
        assertThat(codes(preview.changes().added())).containsExactly("B2");
        assertThat(codes(preview.changes().changed())).containsExactly("A1");
        assertThat(codes(preview.changes().removed())).containsExactly("B1");
        own.accept(OF_A, preview.id());
        assertThat(frameworks.competences(CODE))
                .extracting(CompetenceCard::nameVi)
                .contains("Gửi thông báo qua sổ liên lạc điện tử");
        var editions = frameworks.editions(CODE);
        assertThat(editions.all()).extracting(FrameworkCard::edition).containsExactly(1, 2);
        assertThat(editions.inForce(LocalDate.of(2026, 9, 14))).isEmpty();
        assertThat(editions.inForce(LocalDate.of(2026, 9, 15)).orElseThrow().edition())
                .isEqualTo(1);
        assertThat(editions.inForce(LocalDate.of(2027, 1, 3)).orElseThrow().edition())
                .isEqualTo(1);
        assertThat(editions.inForce(LocalDate.of(2027, 1, 4)).orElseThrow().edition())
                .isEqualTo(2);
        var first = frameworks.card(CODE).orElseThrow();
        var second = editions.after(first).orElseThrow();
        assertThat(editions.before(second)).contains(first);
        assertThat(editions.before(first)).isEmpty();
        assertThat(editions.after(second)).isEmpty();
    }

    private static List<String> codes(List<CompetenceText> competences) {
        return competences.stream().map(CompetenceText::code).toList();
    }

    @Test
    void the_same_edition_an_older_one_or_one_in_force_earlier_is_told_with_its_line() {
        accepted(FIRST);
        assertThat(problems(FIRST)).containsExactly(new FileProblem(4, "framework.edition.taken", 1, 2));
        assertThat(problems(SECOND.replace("2027-01-04", "2026-09-01")))
                .containsExactly(new FileProblem(9, "framework.in-force.before", 1, LocalDate.of(2026, 9, 15)));
        var id = upload(FIRST);
        assertThatThrownBy(() -> own.accept(OF_A, id))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("framework.edition.taken");
    }

    @Test
    void nothing_stands_in_the_place_of_a_framework_of_the_product_or_of_another_unit() {
        assertThat(problems(FIRST.replace("family: ky-nang-so-truong-a", "family: tt02-2025")))
                .containsExactly(new FileProblem(3, "framework.family.taken", "tt02-2025"));
        accepted(FIRST);
        var theirs = own.upload(OF_B, B, SECOND.getBytes(StandardCharsets.UTF_8));
        assertThat(own.preview(OF_B, theirs).problems())
                .containsExactly(new FileProblem(3, "framework.family.taken", "ky-nang-so-truong-a"));
        assertThatThrownBy(() -> own.accept(OF_B, theirs)).hasMessage("framework.family.taken");
        frameworks.load(new Startup());
        assertThat(frameworks.competences("tt02-2025")).hasSize(24);
        assertThat(frameworks.competences(CODE)).hasSize(3);
    }

    @Test
    void it_is_chosen_and_matched_for_its_unit_only_and_read_by_everybody() {
        accepted(FIRST);
        assertThat(frameworks.cards()).extracting(FrameworkCard::code).doesNotContain(CODE);
        assertThat(frameworks.cards(List.of(B))).extracting(FrameworkCard::code).doesNotContain(CODE);
        assertThat(frameworks.cards(List.of(A, B)))
                .extracting(FrameworkCard::code)
                .endsWith(CODE);
        assertThat(frameworks.card(CODE)).isPresent();
        assertThat(frameworks.matches("tt02-2025", "2.1", List.of(A)))
                .extracting(MatchLine::framework, MatchLine::code)
                .contains(tuple(CODE, "A1"));
        assertThat(frameworks.matches("tt02-2025", "2.1", List.of()))
                .extracting(MatchLine::framework)
                .doesNotContain(CODE);
        assertThat(frameworks.matches(CODE, "A2", List.of()))
                .extracting(MatchLine::code)
                .containsExactly("2.5", "4.2");
    }

    @Test
    void withdrawn_it_is_chosen_no_longer_and_read_as_before() {
        accepted(FIRST);
        own.withdraw(OF_A, CODE);
        own.withdraw(ALSO_A, CODE);
        assertThat(frameworks.cards(List.of(A))).extracting(FrameworkCard::code).doesNotContain(CODE);
        assertThat(frameworks.card(CODE).orElseThrow().isWithdrawn()).isTrue();
        assertThat(frameworks.competences(CODE)).hasSize(3);
        assertThat(own.of(OF_A, A)).extracting(FrameworkCard::code).containsExactly(CODE);
        assertThat(frameworks.matches("tt02-2025", "2.1", List.of(A)))
                .extracting(MatchLine::framework)
                .doesNotContain(CODE);
        assertThat(own.audit.entries(AuditFilter.ALL))
                .extracting(AuditEntry::who, AuditEntry::action)
                .containsExactly(
                        tuple(OF_A.person(), "framework.withdrawn"), tuple(OF_A.person(), "framework.uploaded"));
        assertThat(frameworks.editions(CODE).inForce(LocalDate.of(2026, 10, 1))).isEmpty();
        assertThat(problems(FIRST)).extracting(FileProblem::code).containsExactly("framework.edition.taken");
    }

    @Test
    void an_earlier_preview_is_forgotten_and_what_is_no_framework_is_kept_to_be_told() {
        var first = upload(FIRST);
        var second = upload("không phải: [khung");
        assertThatThrownBy(() -> own.preview(OF_A, first)).isInstanceOf(NotAllowed.class);
        assertThat(own.preview(OF_A, second).problems()).isNotEmpty();
        assertThatThrownBy(() -> own.accept(OF_A, second)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> own.upload(OF_A, A, new byte[600_000])).hasMessage("framework.yaml.large");
    }
}
