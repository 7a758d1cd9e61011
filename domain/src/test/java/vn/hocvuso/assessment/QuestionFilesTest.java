package vn.hocvuso.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.Role;
import vn.hocvuso.people.RoleLine;
import vn.hocvuso.people.Roles;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;

class QuestionFilesTest {

    static final Caller SOMEBODY = new Caller(new PersonId(7));

    @Test
    void each_kind_shows_its_answers_and_its_key() {
        var read = check(Role.AUTHOR, """
                Chọn {=a ~b}

                Đúng? {TRUE}

                Số? {#12,5}

                Từ? {=một =hai}

                Ghép {=x -> 1 =y -> 2}
                """);
        assertThat(read.problems()).isEmpty();
        assertThat(read.questions())
                .flatExtracting(QuestionFile.Read::answers)
                .extracting(QuestionFile.Answer::other, QuestionFile.Answer::right)
                .startsWith(tuple(null, true), tuple(null, false), tuple(null, true), tuple(null, false))
                .endsWith(tuple("1", true), tuple("2", true))
                .hasSize(9);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = Mode.EXCLUDE,
            names = {"AUTHOR", "ADMINISTRATOR"})
    void who_writes_no_questions_reads_none(Role role) {
        assertThatThrownBy(() -> check(role, "Chọn {=a ~b}")).isInstanceOf(NotAllowed.class);
    }

    private static QuestionFile check(Role role, String file) {
        var files = new QuestionFiles();
        files.roles = new Holding(role);
        return files.check(SOMEBODY, file.getBytes(StandardCharsets.UTF_8));
    }

    /** Somebody with one role. */
    static final class Holding extends Roles {

        private final Role role;

        Holding(Role role) {
            this.role = role;
        }

        @Override
        public List<RoleLine> own(Caller caller) {
            var from = LocalDate.of(2025, 9, 1);
            return List.of(
                    new RoleLine(1, caller.person(), "Lan", role.code(), new UnitId(1), "Trường", from, null, null));
        }
    }
}
