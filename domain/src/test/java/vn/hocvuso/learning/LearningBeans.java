package vn.hocvuso.learning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hocvuso.RecordingEvent;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.assessment.QuizRules;
import vn.hocvuso.assessment.QuizText;
import vn.hocvuso.assessment.StandingQuizzes;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.learning.course.LessonText;
import vn.hocvuso.learning.draft.KeptTexts;
import vn.hocvuso.learning.pack.Pack;
import vn.hocvuso.learning.path.MembershipsOn;
import vn.hocvuso.learning.watch.TimeSpent;
import vn.hocvuso.people.Audience;
import vn.hocvuso.platform.OpenFilesOn;
import vn.hocvuso.platform.Time;

/** The beans of the context on real PostgreSQL, and a clock to move. */
final class LearningBeans {

    final TestDatabase database;
    final Moved clock = new Moved();
    final List<CourseCompleted> announced = new ArrayList<>();
    final Completing completing = new Completing();
    final Happened happened = new Happened();
    final Confirmed confirmed = new Confirmed();
    final MediaKeeper media = new MediaKeeper();
    final Publishing publishing = new Publishing();
    final Shelf shelf = new Shelf();
    final Enrolments enrolments = new Enrolments();
    final Courses courses = new Courses();
    final CourseMedia files = new CourseMedia();

    LearningBeans() {
        this(TestDatabase.fresh());
    }

    LearningBeans(TestDatabase database) {
        this.database = database;
        completing.em = database.entities();
        completing.completed = new RecordingEvent<>(announced);
        happened.em = database.entities();
        happened.sql = database.sql();
        happened.clock = clock;
        media.em = database.entities();
        media.sql = database.sql();
        media.files = OpenFilesOn.database(database, clock);
        publishing.em = database.entities();
        publishing.quizzes = StandingQuizzes.on(database);
        publishing.media = media;
        publishing.kept = new KeptTexts(database.entities(), database.sql(), clock);
        publishing.clock = clock;
        shelf.em = database.entities();
        shelf.publishing = publishing;
        shelf.clock = clock;
        enrolments.em = database.entities();
        enrolments.completing = completing;
        enrolments.happened = happened;
        enrolments.confirmed = confirmed;
        confirmed.sql = database.sql();
        enrolments.memberships = MembershipsOn.database(database, clock);
        enrolments.clock = clock;
        courses.sql = database.sql();
        courses.clock = clock;
        courses.media = media;
        courses.happened = happened;
        courses.time = new TimeSpent(database.sql());
        files.sql = database.sql();
        files.files = media.files;
    }

    /** A course without sections. */
    static Pack course(String code, QuizText quiz, LessonText... lessons) {
        return new Pack(
                code,
                new Bilingual("Khoá", "Course"),
                new Bilingual("Tóm tắt", null),
                Set.of(Audience.TEACHER, Audience.MANAGER),
                List.of(new Pack.Goal("tt02-2025", "4.1", List.of(1, 2, 3))),
                "CC BY 4.0",
                true,
                List.of(new Pack.Section(null, List.of(lessons))),
                quiz,
                Map.of());
    }

    static QuizText quiz() {
        return new QuizText("Kiểm tra", QuizRules.usual(70, 20, 3, 0, 1), "Trái Đất tròn {T}");
    }

    static final class Moved extends Clock {

        private Instant now = Instant.parse("2026-03-02T05:00:00Z");

        void to(LocalDate day) {
            now = day.atTime(12, 0).atZone(Time.ZONE).toInstant();
        }

        void plusSeconds(long seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return Time.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
