package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.learning.course.LessonVersion;
import vn.hocvuso.learning.draft.DraftLesson;
import vn.hocvuso.learning.draft.DraftText;
import vn.hocvuso.learning.draft.KeptLine;
import vn.hocvuso.learning.draft.KeptText;
import vn.hocvuso.learning.draft.KeptTexts;
import vn.hocvuso.learning.draft.SavedText;
import vn.hocvuso.learning.media.MediumKind;
import vn.hocvuso.learning.text.Shown;
import vn.hocvuso.learning.text.Weight;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.NotAllowed;

/** The texts of the lessons of a draft: saved every few seconds, and never one over another. */
@ApplicationScoped
@Transactional
public class DraftTexts {

    @Inject
    DraftDesk desk;

    @Inject
    KeptTexts kept;

    @Inject
    MediaKeeper media;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** @param slug of the lesson */
    public DraftLesson lesson(Caller caller, String course, String slug) {
        var lesson = read(caller, course, slug);
        var files = media.shown(lesson.of().id()).values();
        return new DraftLesson(
                course, lesson.text(), revision(lesson), names(files, any -> true), names(files, file -> file.kind()
                        .equals(MediumKind.AUDIO.code())));
    }

    private static List<String> names(Collection<Shown> files, Predicate<Shown> asked) {
        return files.stream().filter(asked).map(Shown::name).sorted().toList();
    }

    /**
     * Keeps a text. When somebody else saved one since, theirs stays the lesson's and this one is put aside.
     *
     * @param from the revision the writer began from
     * @throws RuleBroken {@code draft.text.long}, {@code draft.none} when the draft was published meanwhile
     */
    public SavedText save(Caller caller, String course, String slug, long from, String typed) {
        var text = DraftText.of(typed);
        var lesson = DraftDesk.lesson(desk.open(caller, course), slug);
        var newest = kept.newest(lesson);
        long now = newest.map(KeptText::id).orElse(0L);
        if (text.equals(lesson.text().body())) {
            return new SavedText(now, clock.instant(), null);
        }
        if (from != now) {
            putAside(lesson, caller.person(), text);
            return new SavedText(now, clock.instant(), newest.orElseGet(() -> begun(lesson)));
        }
        write(caller, lesson, text, now);
        return new SavedText(revision(lesson), clock.instant(), null);
    }

    private void write(Caller caller, LessonVersion lesson, String text, long now) {
        if (now == 0) {
            kept.add(lesson, null, lesson.text().body(), false);
            audit.add(AuditEntry.of(caller, "course.written")
                    .at(lesson.of().course().unit().orElseThrow())
                    .after("course", lesson.of().course().code())
                    .after("lesson", lesson.lesson().slug()));
        }
        lesson.write(lesson.text().saying(text), clock.instant(), caller.person());
        var weight = Weight.of(text, media.shown(lesson.of().id()));
        lesson.weigh(weight.loads(), weight.starts());
        kept.add(lesson, caller.person(), text, false);
    }

    /** Once, however often it is sent. */
    private void putAside(LessonVersion lesson, PersonId person, String text) {
        if (kept.newestOf(lesson, person)
                .filter(last -> last.body().equals(text))
                .isEmpty()) {
            kept.add(lesson, person, text, true);
        }
    }

    private static KeptText begun(LessonVersion lesson) {
        return new KeptText(0, null, null, false, lesson.text().body());
    }

    /** What was saved of a lesson in this draft, newest first. */
    public List<KeptLine> kept(Caller caller, String course, String slug) {
        return kept.lines(read(caller, course, slug));
    }

    public KeptText one(Caller caller, String course, String slug, long id) {
        return kept.one(read(caller, course, slug), id).orElseThrow(NotAllowed::new);
    }

    private LessonVersion read(Caller caller, String course, String slug) {
        return DraftDesk.lesson(desk.read(caller, course), slug);
    }

    private long revision(LessonVersion lesson) {
        return kept.newest(lesson).map(KeptText::id).orElse(0L);
    }
}
