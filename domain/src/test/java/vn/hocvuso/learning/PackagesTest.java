package vn.hocvuso.learning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.learning.PackageTarget.How;
import vn.hocvuso.learning.course.Course;
import vn.hocvuso.learning.course.CourseVersion;
import vn.hocvuso.learning.course.LessonText;
import vn.hocvuso.learning.media.Media;
import vn.hocvuso.learning.pack.Pack;
import vn.hocvuso.learning.pack.PackProblem;
import vn.hocvuso.learning.pack.Packs;
import vn.hocvuso.people.AuthorsOn;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.AuditFilter;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Startup;
import vn.hocvuso.skills.StandingFrameworks;

/** Courses going home as zips, changed by hand, and coming back. */
class PackagesTest {

    static final String SHELF = "an-toan-tai-khoan";

    @TempDir
    Path folder;

    final LearningBeans beans = new LearningBeans();
    final AuthorsOn people = new AuthorsOn(beans.database, LocalDate.of(2026, 3, 2));
    final Packages packages = new Packages();
    final UnitId school = people.unit("mn-a");
    final Caller author = people.author("mn-a");

    @BeforeEach
    void wire() {
        var em = beans.database.entities();
        packages.em = em;
        packages.sql = beans.database.sql();
        packages.rights = people.rights();
        packages.roles = people.roles();
        packages.files = people.files();
        packages.audit = people.audit();
        packages.clock = beans.clock;
        packages.packing = new Packing();
        packages.packing.files = beans.media.files;
        packages.unpacking = new Unpacking();
        packages.unpacking.frameworks = StandingFrameworks.load(beans.database);
        packages.importing = new Importing();
        packages.importing.em = em;
        packages.importing.publishing = beans.publishing;
        packages.importing.packing = packages.packing;
        packages.importing.audit = packages.audit;
    }

    @Test
    void a_course_taken_home_and_brought_back_is_the_same_but_for_the_line_that_was_changed() {
        var files = Packs.unzip(bytes(own()));
        var head = new String(files.get("course.yaml"), UTF_8);
        assertThat(head).contains("minutes: 7");
        files.put("course.yaml", head.replace("minutes: 7", "minutes: 9").getBytes(UTF_8));
        var code = packages.accept(author, check(Packs.zip(files)).file(), false);
        assertThat(code).isEqualTo("ma-qr");
        var before = Packs.said(packages.export(author, code, 1).pack());
        var after = Packs.said(packages.export(author, code, 2).pack());
        assertThat(String.valueOf(before).replace("minutes=7", "minutes=9")).isEqualTo(String.valueOf(after));
        assertThat(before).isNotEqualTo(after);
        assertThat(draft(code).number()).isEqualTo(2);
        assertThat(course(code).published().orElseThrow().number()).isEqualTo(1);
    }

    @Test
    void what_came_out_goes_in_as_it_is_and_comes_out_again_byte_for_byte() {
        var zip = bytes(own());
        assertThat(check(zip).comes().target()).isEqualTo(new PackageTarget("ma-qr", How.SAME));
        var other = people.author("mn-b");
        var code = bring(other, people.unit("mn-b"), file(zip), false);
        assertThat(code).isEqualTo("ma-qr-2");
        var again = Packs.unzip(bytes(packages.export(other, code, 1).pack().as("ma-qr", true)));
        assertThat(again).containsExactlyEntriesOf(Packs.unzip(zip));
    }

    @Test
    void a_photograph_stays_what_it_became_however_often_it_travels() {
        var files = Packs.unzip(bytes(own()));
        files.put("pictures/lop.jpg", photograph());
        files.computeIfPresent("01-quet.md", (name, body) -> (new String(body, UTF_8) + "\n![Lớp](pictures/lop.jpg)\n")
                .getBytes(UTF_8));
        var code = bring(author, school, file(Packs.zip(files)), false);
        var once = Packs.unzip(bytes(packages.export(author, code, 2).pack()));
        assertThat(check(Packs.zip(once)).comes().target().how()).isEqualTo(How.SAME);
        assertThat(beans.media.shown(draft(code).id()).get("pictures/lop.jpg").kind())
                .isEqualTo("picture");
    }

    @Test
    void pressing_twice_makes_one_course() {
        var file = check(changed(own(), text -> text.replace("code: ma-qr", "code: moi")))
                .file();
        assertThat(packages.accept(author, file, false)).isEqualTo("moi");
        assertThat(packages.accept(author, file, false)).isEqualTo("moi");
        assertThat(course("moi").published()).isEmpty();
        assertThat(draft("moi").number()).isEqualTo(1);
        assertThat(told("course.imported")).hasSize(1).allSatisfy(line -> {
            assertThat(line.unit()).isEqualTo(school);
            assertThat(line.after()).isEqualTo(Map.of("course", "moi", "number", "1"));
        });
    }

    @Test
    void a_code_that_somebody_else_has_gets_a_number() {
        beans.shelf.load(new Startup());
        var zip = bytes(packages.export(author, SHELF, 1).pack());
        var preview = check(zip);
        assertThat(preview.warnings()).isEmpty();
        assertThat(preview.comes().target()).isEqualTo(new PackageTarget(SHELF + "-2", How.RENAMED));
        assertThat(packages.accept(author, preview.file(), false)).isEqualTo(SHELF + "-2");
        assertThat(packages.accept(author, preview.file(), false)).isEqualTo(SHELF + "-2");
    }

    @Test
    void what_somebody_wrote_in_a_draft_is_not_lost_unasked() {
        var zip = bytes(own());
        bring(author, school, file(changed(zip, text -> text.replace("minutes: 7", "minutes: 8"))), false);
        var mine = file(changed(zip, text -> text.replace("minutes: 7", "minutes: 9")));
        assertThat(packages.check(author, school, mine).comes().target().replaces())
                .isTrue();
        assertThatThrownBy(() -> bring(author, school, mine, false)).hasMessage("package.draft-changed");
        assertThat(draft("ma-qr").lessons().get(0).text().minutes()).isEqualTo(8);
        bring(author, school, mine, true);
        beans.database.entities().flush();
        beans.database.entities().clear();
        assertThat(draft("ma-qr").number()).isEqualTo(2);
        assertThat(draft("ma-qr").lessons())
                .extracting(lesson -> lesson.text().minutes())
                .containsExactly(9, 8);
        assertThat(packages.export(author, "ma-qr", 2).pack().media()).containsOnlyKeys("pictures/o-vuong.svg");
    }

    @Test
    void a_draft_that_says_what_is_published_may_go_unasked() {
        var zip = bytes(own());
        bring(author, school, file(changed(zip, text -> text.replace("minutes: 7", "minutes: 8"))), false);
        bring(author, school, file(zip), true);
        var mine = file(changed(zip, text -> text.replace("minutes: 7", "minutes: 9")));
        assertThat(packages.check(author, school, mine).comes().target().how()).isEqualTo(How.DRAFT);
    }

    @Test
    void with_a_mistake_anywhere_nothing_is_kept_and_the_mistake_is_told() {
        var zip = changed(
                own(), text -> text.replace("minutes: 7", "minutes: bảy").replace("code: '4.1'", "code: '77.1'"));
        var preview = check(zip);
        assertThat(preview.isRefused()).isTrue();
        assertThat(preview.file()).isZero();
        assertThat(preview.problems())
                .extracting(PackProblem::key)
                .containsExactly("package.competence", "package.number");
        assertThat(told("file.kept")).isEmpty();
    }

    @Test
    void what_is_no_picture_is_told_by_its_name() {
        var files = Packs.unzip(bytes(own()));
        files.put("pictures/o-vuong.svg", "MZ\u0000\u0001".getBytes(UTF_8));
        assertThat(check(Packs.zip(files)).problems()).singleElement().satisfies(problem -> assertThat(problem.file())
                .isEqualTo("pictures/o-vuong.svg"));
        files.put("pictures/o-vuong.svg", photograph());
        assertThat(check(Packs.zip(files)).problems())
                .extracting(PackProblem::key)
                .containsExactly("package.media.ending");
    }

    @Test
    void a_zip_meant_to_attack_is_refused() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("../course.yaml", new byte[] {1});
        assertThatThrownBy(() -> check(Packs.zip(files))).hasMessage("media.zip.name");
    }

    @Test
    void only_who_writes_courses_at_the_unit_brings_one_in() {
        var zip = file(bytes(own()));
        var waits = packages.check(author, school, zip).file();
        for (var other : new Caller[] {people.author("mn-b"), people.manager("mn-a"), Caller.VISITOR}) {
            assertThatThrownBy(() -> packages.check(other, school, zip)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> packages.waiting(other, waits)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> packages.accept(other, waits, false)).isInstanceOf(NotAllowed.class);
        }
        assertThat(packages.waiting(people.author("tam-hung"), waits).comes().lessons())
                .hasSize(2);
    }

    @Test
    void what_is_learned_under_a_licence_goes_home_with_any_author_and_the_rest_with_its_own() {
        own();
        bring(
                author,
                school,
                file(changed(bytes(own("rieng", null)), text -> text.replace("minutes: 7", "minutes: 8"))),
                false);
        var elsewhere = people.author("mn-b");
        assertThat(packages.export(elsewhere, "ma-qr", 1).fileName()).isEqualTo("ma-qr-v1.zip");
        assertThatThrownBy(() -> packages.export(elsewhere, "rieng", 1)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> packages.export(elsewhere, "rieng", 2)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> packages.export(author, "khong-co", 1)).isInstanceOf(NotAllowed.class);
        for (var nobody : new Caller[] {people.manager("mn-a"), Caller.VISITOR}) {
            assertThatThrownBy(() -> packages.export(nobody, "ma-qr", 1)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> packages.exportable(nobody, school)).isInstanceOf(NotAllowed.class);
        }
        assertThat(packages.exportable(elsewhere, people.unit("mn-b")))
                .extracting(PackageLine::code)
                .containsExactly("ma-qr");
        assertThat(packages.exportable(people.author("tam-hung"), school))
                .extracting(line -> line.code() + line.number() + line.draft())
                .containsExactly("ma-qr1false", "rieng1false", "rieng2true");
        assertThat(told("course.exported")).hasSize(1);
    }

    /** A published course of the school. */
    private Pack own() {
        return own("ma-qr", "CC BY 4.0");
    }

    private Pack own(String code, String licence) {
        var quiz = LearningBeans.quiz();
        var pack = LearningBeans.course(
                code,
                quiz,
                LessonText.reading("quet", "Quét: cho đúng", 7, "![Ô vuông](pictures/o-vuong.svg)\r\n \n"),
                LessonText.reading("tra", "Trả", 8, "```gift\nTròn {T}\n```"));
        var svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"><rect width=\"9\" height=\"9\"/></svg>";
        var clean = Media.read("o-vuong.svg", svg.getBytes(UTF_8)).bytes();
        var shown = new Pack(
                code,
                pack.title(),
                pack.summary(),
                pack.audiences(),
                pack.goals(),
                licence,
                true,
                pack.sections(),
                quiz,
                Map.of("pictures/o-vuong.svg", clean));
        var course = new Course(code, school);
        beans.database.entities().persist(course);
        var version = beans.publishing.draft(course, shown, author.person());
        beans.publishing.publish(version, shown.digest(), author.person());
        return packages.packing.pack(version);
    }

    private String bring(Caller who, UnitId unit, Path zip, boolean replace) {
        return packages.accept(who, packages.check(who, unit, zip).file(), replace);
    }

    private PackagePreview check(byte[] zip) {
        return packages.check(author, school, file(zip));
    }

    private static byte[] changed(Pack pack, UnaryOperator<String> change) {
        return changed(bytes(pack), change);
    }

    private static byte[] changed(byte[] zip, UnaryOperator<String> change) {
        var files = Packs.unzip(zip);
        files.computeIfPresent("course.yaml", (name, head) -> change.apply(new String(head, UTF_8))
                .getBytes(UTF_8));
        return Packs.zip(files);
    }

    private static byte[] bytes(Pack pack) {
        return Packs.zip(pack);
    }

    private Path file(byte[] zip) {
        try {
            return Files.write(Files.createTempFile(folder, "goi", ".zip"), zip);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] photograph() {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Course course(String code) {
        return beans.database
                .entities()
                .createQuery(Enrolments.COURSE, Course.class)
                .setParameter("code", code)
                .getSingleResult();
    }

    private CourseVersion draft(String code) {
        return beans.database
                .entities()
                .createQuery(Importing.DRAFT, CourseVersion.class)
                .setParameter("course", course(code))
                .getSingleResult();
    }

    private List<AuditEntry> told(String action) {
        return people.audit().entries(AuditFilter.ALL.doing(action));
    }
}
