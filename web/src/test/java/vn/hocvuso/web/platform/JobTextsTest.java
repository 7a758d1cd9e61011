package vn.hocvuso.web.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocvuso.kernel.Sentence;
import vn.hocvuso.platform.JobKind;
import vn.hocvuso.web.faces.Language;
import vn.hocvuso.web.faces.Text;
import vn.hocvuso.web.faces.Words;

/** What is said of jobs: no page names these texts, the kinds do. */
class JobTextsTest {

    @Test
    void every_kind_of_job_has_a_title_and_says_why_it_stopped() throws ReflectiveOperationException {
        var kinds = kinds();
        assertThat(kinds).isNotEmpty();
        for (var kind : kinds) {
            for (var text : List.of("title", "failed", "cancelled")) {
                assertThat(Text.in(Language.VIETNAMESE).containsKey("job." + kind.name() + "." + text))
                        .as("job.%s.%s", kind.name(), text)
                        .isTrue();
            }
        }
    }

    @Test
    void a_kept_sentence_is_said_in_the_readers_language_with_its_numbers() {
        var made = Sentence.of("job.accounts.done", 1200, "Trường A");
        assertThat(new Words(Language.VIETNAMESE).said(made)).isEqualTo("Đã tạo 1.200 tài khoản cho Trường A.");
        assertThat(new Words(Language.ENGLISH).said(Sentence.of("job.accounts.done", 1, "A")))
                .isEqualTo("1 account made for A.");
        assertThat(new Words(Language.ENGLISH).said(Sentence.of("job.accounts.doing", "0912")))
                .isEqualTo("Making accounts for 0912");
        assertThat(new Words(Language.VIETNAMESE).said(null)).isEmpty();
    }

    private static List<JobKind> kinds() throws ReflectiveOperationException {
        var types = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.hocvuso").stream()
                        .filter(type -> type.isAssignableTo(JobKind.class) && !type.isInterface())
                        .map(JavaClass::reflect)
                        .toList();
        var kinds = new ArrayList<JobKind>();
        for (var type : types) {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            kinds.add((JobKind) constructor.newInstance());
        }
        return kinds;
    }
}
