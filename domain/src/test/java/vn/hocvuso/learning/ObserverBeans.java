package vn.hocvuso.learning;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import vn.hocvuso.TestAudit;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.learning.confirm.Verdict;
import vn.hocvuso.learning.course.Completion;
import vn.hocvuso.learning.course.LessonKind;
import vn.hocvuso.learning.course.LessonText;
import vn.hocvuso.learning.pack.Pack;
import vn.hocvuso.learning.watch.TimeSpent;
import vn.hocvuso.people.RolesOn;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Files;
import vn.hocvuso.platform.Inbox;
import vn.hocvuso.platform.files.ChunkedFiles;

/**
 * A commune with two schools. Hoà learns at school A, where Lan leads; Mai manages the commune, Bình leads school B; Sơn is a
 * colleague of Hoà's without a role. A course with a checklist of two points, and one to be shown by evidence.
 */
final class ObserverBeans {

    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    static final PersonId HOA_ID = new PersonId(-71);
    static final Caller HOA = new Caller(HOA_ID);
    static final Caller LAN = new Caller(new PersonId(-72));
    static final Caller MAI = new Caller(new PersonId(-73));
    static final Caller BINH = new Caller(new PersonId(-74));
    static final Caller SON = new Caller(new PersonId(-75));

    /** The smallest thing that begins like a picture. */
    static final byte[] PNG = photograph();

    private static final String PLACES = """
            insert into unit (id, version, code) values (-1, 1, 'xa-thu'), (-2, 1, 'truong-a'), (-3, 1, 'truong-b');
            insert into unit_state (id, version, unit_id, name, short_name, level, parent_id, valid_from) values
                (-1, 1, -1, 'Xã Thử', 'Xã Thử', 'commune', null, '2025-07-01'),
                (-2, 1, -2, 'Trường A', 'A', 'school', -1, '2025-07-01'),
                (-3, 1, -3, 'Trường B', 'B', 'school', -1, '2025-07-01');
            insert into person (id, version, full_name, search_name) values (-71, 0, 'Lê Thị Hoà', 'le thi hoa'),
                (-72, 0, 'Trần Lan', 'tran lan'), (-73, 0, 'Vũ Mai', 'vu mai'), (-74, 0, 'Đỗ Bình', 'do binh'),
                (-75, 0, 'Lý Sơn', 'ly son');
            insert into assignment (id, version, person_id, unit_id, position, audience, valid_from) values
                (-1, 1, -71, -2, 'Giáo viên', 'teacher', '2025-08-01'), (-2, 1, -72, -2, 'Tổ trưởng', 'teacher', '2025-08-01'),
                (-3, 1, -74, -3, 'Giáo viên', 'teacher', '2025-08-01'), (-4, 1, -75, -2, 'Giáo viên', 'teacher', '2025-08-01');
            insert into role_held (id, version, person_id, role, unit_id, valid_from) values
                (-1, 0, -72, 'group_lead', -2, '2025-08-01'), (-2, 0, -73, 'manager', -1, '2025-08-01'),
                (-3, 0, -74, 'group_lead', -3, '2025-08-01');
            """;

    final LearningBeans beans;
    final TestDatabase database;
    final RolesOn roles;
    final Audit audit;
    final Inbox inbox;
    final Observers observers = new Observers();
    final HandIns handIns = new HandIns();
    final Confirmations confirmations = new Confirmations();
    final StuckLearners stuck = new StuckLearners();

    ObserverBeans() {
        this(TestDatabase.fresh());
        begin();
    }

    ObserverBeans(TestDatabase database) {
        this.database = database;
        beans = new LearningBeans(database);
        roles = RolesOn.database(database, beans.clock);
        audit = TestAudit.on(database.source(), beans.clock);
        inbox = new Inbox(database.entities(), database.sql(), beans.clock);
        observers.sql = database.sql();
        observers.rights = roles.rights();
        observers.roles = roles.roles();
        observers.audit = audit;
        observers.clock = beans.clock;
        wireHandIns();
        wireConfirmations();
        stuck.sql = database.sql();
        stuck.rights = roles.rights();
        stuck.audit = audit;
        stuck.time = new TimeSpent(database.sql());
        stuck.clock = beans.clock;
    }

    private void wireHandIns() {
        handIns.em = database.entities();
        handIns.enrolments = beans.enrolments;
        handIns.confirmed = beans.confirmed;
        handIns.observers = observers;
        handIns.happened = beans.happened;
        handIns.clock = beans.clock;
        handIns.files = new Files(
                database.entities(),
                database.sql(),
                roles.rights(),
                audit,
                beans.clock,
                TestAudit.settings(Map.of()),
                new ChunkedFiles(database.source()));
    }

    private void wireConfirmations() {
        confirmations.em = database.entities();
        confirmations.sql = database.sql();
        confirmations.enrolments = beans.enrolments;
        confirmations.confirmed = beans.confirmed;
        confirmations.observers = observers;
        confirmations.happened = beans.happened;
        confirmations.media = beans.media;
        confirmations.inbox = inbox;
        confirmations.audit = audit;
        confirmations.clock = beans.clock;
    }

    void begin() {
        database.run(PLACES);
        beans.clock.to(MONDAY);
        stand();
    }

    /** The two courses, and these. */
    void stand(Pack... more) {
        var two = Stream.of(
                LearningBeans.course("k", null, checklist("lam", "- [ ] Mở máy\n- [ ] Tắt máy\n")),
                LearningBeans.course("e", null, outside("ngoai")));
        var codes = Stream.of(more).map(Pack::code).toList();
        beans.shelf.stand(Stream.concat(two.filter(pack -> !codes.contains(pack.code())), Stream.of(more))
                .toList());
    }

    static LessonText checklist(String slug, String points) {
        return new LessonText(
                slug, "Tự tay làm", 5, LessonKind.READING, Completion.CHECKLIST, 0, true, null, "Làm:\n\n" + points);
    }

    static LessonText outside(String slug) {
        return new LessonText(
                slug,
                "Học ở nơi khác",
                5,
                LessonKind.OUTSIDE,
                Completion.EVIDENCE,
                0,
                true,
                "https://binhdanhocvuso.gov.vn/khoa-hoc",
                "Học xong thì nộp minh chứng.");
    }

    static HandIns.Upload upload(String name, byte[] bytes) {
        InputStream content = new ByteArrayInputStream(bytes);
        return new HandIns.Upload(name, content);
    }

    /** What the points of the checklist are called. */
    List<String> points() {
        return new ArrayList<>(handIns.mine(HOA, "k", "lam").states().keySet());
    }

    void tickAll() {
        points().forEach(point -> handIns.tick(HOA, "k", "lam", point, true));
    }

    /** The number of what Hoà handed in last. */
    long last() {
        record Number(long id) {}
        return database.sql()
                .first(Number.class, "select id from hand_in where person_id = -71 order by id desc limit 1")
                .orElseThrow()
                .id();
    }

    List<Verdict> all() {
        return points().stream().map(Verdict::confirmed).toList();
    }

    /** What the inbox of somebody says, the latest first. */
    Stream<String> told(Caller caller) {
        return inbox.newest(caller, 10).stream().map(line -> line.sentence().key());
    }

    long count(String from) {
        record Number(long number) {}
        return database.sql()
                .first(Number.class, "select count(*) from " + from)
                .orElseThrow()
                .number();
    }

    boolean isDone(String lesson) {
        return count("lesson_done d join lesson l on l.id = d.lesson_id where d.person_id = -71 and l.slug = '" + lesson
                        + "'")
                > 0;
    }

    private static byte[] photograph() {
        try (var png = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);
            return png.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
