package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vn.hocvuso.assessment.QuizText;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.learning.course.CourseSection;
import vn.hocvuso.learning.course.CourseVersion;
import vn.hocvuso.learning.course.Lesson;
import vn.hocvuso.learning.course.LessonText;
import vn.hocvuso.learning.course.Taught;
import vn.hocvuso.learning.draft.Cover;
import vn.hocvuso.learning.draft.DraftLesson;
import vn.hocvuso.learning.draft.DraftText;
import vn.hocvuso.learning.draft.Outline;
import vn.hocvuso.learning.draft.QuizDraft;
import vn.hocvuso.learning.draft.Slug;
import vn.hocvuso.platform.Caller;

/**
 * The cover, the goals, the outline and the test of a draft. A form says what it began with: when somebody else changed
 * that meanwhile, nothing is overwritten unasked.
 */
@ApplicationScoped
@Transactional
public class DraftOutlines {

    static final int MOST_LESSONS = 200;

    private static final int LONGEST_TITLE = 200;
    private static final int A_DAY = 24 * 60;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    DraftDesk desk;

    @Inject
    DraftShelf shelf;

    @Inject
    Clock clock;

    /**
     * @param began {@link vn.hocvuso.learning.draft.DraftCourse#print} as the form was opened
     * @throws RuleBroken {@code draft.changed-meanwhile}, {@code draft.title-missing}, {@code draft.summary-missing}
     */
    public void cover(Caller caller, String code, String began, Cover cover) {
        var version = desk.open(caller, code);
        var stands = shelf.course(code);
        RuleBroken.unless(stands.print().equals(began), "draft.changed-meanwhile");
        var title = title(cover.titleVi());
        var summary = DraftText.of(cover.summaryVi()).strip();
        RuleBroken.unless(!summary.isEmpty(), "draft.summary-missing");
        version.cover(
                new Bilingual(title, DraftText.line(cover.titleEn())),
                new Bilingual(summary, blankToNull(cover.summaryEn())),
                DraftText.line(cover.licence()));
        version.writtenFor(cover.audiences());
    }

    /**
     * It teaches this competence on these levels; said again, the levels change.
     *
     * @throws RuleBroken {@code draft.levels-missing}
     */
    public void teach(Caller caller, String code, String framework, String competence, List<Integer> levels) {
        var version = desk.open(caller, code);
        RuleBroken.unless(
                !levels.isEmpty() && levels.stream().allMatch(level -> level >= 1 && level <= 8),
                "draft.levels-missing");
        var goals = others(version, framework, competence);
        goals.add(new Taught(
                framework, competence, levels.stream().distinct().sorted().toList()));
        version.teaches(goals);
    }

    public void forget(Caller caller, String code, String framework, String competence) {
        var version = desk.open(caller, code);
        version.teaches(others(version, framework, competence));
    }

    private static ArrayList<Taught> others(CourseVersion version, String framework, String competence) {
        var goals = new ArrayList<Taught>();
        version.competences().stream()
                .filter(goal -> !goal.framework().equals(framework)
                        || !goal.competence().equals(competence))
                .forEach(goals::add);
        return goals;
    }

    /** @throws RuleBroken {@code draft.title-missing} */
    public void addSection(Caller caller, String code, String title) {
        var version = desk.open(caller, code);
        em.persist(new Outline(version).add(title(title)));
    }

    /**
     * @param section its mark in the outline
     * @throws RuleBroken {@code draft.title-missing}, {@code draft.outline-changed} when it is gone
     */
    public void rename(Caller caller, String code, String section, String title) {
        section(desk.open(caller, code), section).rename(title(title));
    }

    /**
     * A new lesson at the end. Its address is made from its title, and stays when the title changes.
     *
     * @param section mark of the section it is to stand in; null for the last one
     * @return its slug
     * @throws RuleBroken {@code draft.title-missing}, {@code draft.lessons-many}
     */
    public String addLesson(Caller caller, String code, String section, String title) {
        var version = desk.open(caller, code);
        RuleBroken.unless(version.lessons().size() < MOST_LESSONS, "draft.lessons-many", MOST_LESSONS);
        var line = title(title);
        var outline = new Outline(version);
        var in = section == null ? outline.last() : section(version, section);
        var lesson = new Lesson(version.course(), slug(version, line));
        em.persist(lesson);
        var written = version.lesson(lesson, in);
        written.write(LessonText.reading(lesson.slug(), line, 5, ""), clock.instant(), caller.person());
        em.persist(written);
        outline.arrange(outline.order());
        return lesson.slug();
    }

    /** A section whose lessons go to its neighbour, or a lesson; its texts stay in what was kept. */
    public void remove(Caller caller, String code, String mark) {
        var version = desk.open(caller, code);
        if (mark.startsWith("s")) {
            var section = section(version, mark);
            new Outline(version).remove(section);
            em.flush();
            em.remove(section);
        } else {
            var lesson = version.lessons().stream()
                    .filter(one -> Outline.mark(one).equals(mark))
                    .findFirst()
                    .orElseThrow(DraftOutlines::changed);
            new Outline(version).remove(lesson);
            em.remove(lesson);
        }
    }

    /** @param by −1 for one place up, 1 for one place down */
    public void move(Caller caller, String code, String mark, int by) {
        new Outline(desk.open(caller, code)).move(mark, by);
    }

    /** @param marks all of them, in their new order */
    public void arrange(Caller caller, String code, List<String> marks) {
        new Outline(desk.open(caller, code)).arrange(marks);
    }

    /**
     * What stands beside the text of a lesson: title, minutes, rule.
     *
     * @param text its body is not looked at
     * @param began {@link DraftLesson#print()} as the form was opened
     * @throws RuleBroken {@code draft.changed-meanwhile}, {@code draft.title-missing}, {@code draft.minutes}
     */
    public void describe(Caller caller, String code, String began, LessonText text) {
        var lesson = DraftDesk.lesson(desk.open(caller, code), text.slug());
        var stands = lesson.text();
        RuleBroken.unless(DraftLesson.print(stands).equals(began), "draft.changed-meanwhile");
        RuleBroken.unless(text.minutes() >= 1 && text.minutes() <= A_DAY, "draft.minutes");
        RuleBroken.unless(text.leastSeconds() >= 0 && text.leastSeconds() <= A_DAY * 60, "draft.minutes");
        lesson.write(
                new LessonText(
                        text.slug(),
                        title(text.title()),
                        text.minutes(),
                        text.kind(),
                        text.completion(),
                        text.leastSeconds(),
                        text.required(),
                        DraftText.line(text.address()),
                        stands.body()),
                clock.instant(),
                caller.person());
    }

    public QuizDraft quiz(Caller caller, String code) {
        return QuizDraft.of(desk.read(caller, code).quiz().orElse(null));
    }

    /**
     * @param text null for no test
     * @param began {@link QuizDraft#print} as the form was opened
     * @throws RuleBroken {@code draft.changed-meanwhile}, {@code draft.title-missing}
     */
    public void quiz(Caller caller, String code, String began, QuizText text) {
        var version = desk.open(caller, code);
        RuleBroken.unless(QuizDraft.of(version.quiz().orElse(null)).print().equals(began), "draft.changed-meanwhile");
        version.test(text == null ? null : new QuizText(title(text.title()), text.rules(), DraftText.of(text.gift())));
    }

    private static CourseSection section(CourseVersion version, String mark) {
        return version.sections().stream()
                .filter(section -> Outline.mark(section).equals(mark))
                .findFirst()
                .orElseThrow(DraftOutlines::changed);
    }

    private static RuleBroken changed() {
        return new RuleBroken("draft.outline-changed");
    }

    private String slug(CourseVersion version, String title) {
        var taken = em.createQuery(Publishing.LESSONS, Lesson.class)
                .setParameter("course", version.course())
                .getResultStream()
                .map(Lesson::slug)
                .toList();
        return Slug.free(Slug.of(title, "bai"), taken::contains);
    }

    private static String title(String typed) {
        var line = DraftText.line(typed);
        RuleBroken.unless(line != null, "draft.title-missing");
        RuleBroken.unless(line.length() <= LONGEST_TITLE, "draft.title-long", LONGEST_TITLE);
        return line;
    }

    private static String blankToNull(String typed) {
        var text = DraftText.of(typed).strip();
        return text.isEmpty() ? null : text;
    }
}
