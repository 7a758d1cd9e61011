package vn.hocvuso.learning.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.hocvuso.assessment.QuestionProblem;
import vn.hocvuso.learning.course.Completion;
import vn.hocvuso.learning.course.CourseVersion;
import vn.hocvuso.learning.course.LessonKind;
import vn.hocvuso.learning.course.LessonVersion;
import vn.hocvuso.learning.course.Taught;

/** All that is missing or wrong in a draft, from the cover to the test: it can be published when there is nothing. */
public final class Findings {

    private static final String WEB = "https?://\\S+";

    private final CourseVersion version;
    private final Set<String> media;
    private final Predicate<Taught> known;
    private final List<Finding> found = new ArrayList<>();

    private Findings(CourseVersion version, Set<String> media, Predicate<Taught> known) {
        this.version = version;
        this.media = media;
        this.known = known;
    }

    /**
     * @param media names of the files of the draft
     * @param known whether there is such a competence
     */
    public static List<Finding> of(CourseVersion version, Set<String> media, Predicate<Taught> known) {
        var findings = new Findings(version, media, known);
        findings.cover();
        findings.goals();
        findings.outline();
        version.lessons().stream()
                .sorted(Comparator.comparing(LessonVersion::position))
                .forEach(findings::lesson);
        findings.quiz();
        return findings.found;
    }

    private void cover() {
        check(version.summary().vi().equals(version.title().vi()), Finding.at("cover", "draft.check.summary"));
        check(version.audiences().isEmpty(), Finding.at("cover", "draft.check.audiences"));
    }

    private void goals() {
        check(version.competences().isEmpty(), Finding.at("goals", "draft.check.goals"));
        version.competences().stream()
                .filter(known.negate())
                .forEach(goal -> found.add(
                        Finding.at("goals", "draft.check.goal-unknown", goal.competence(), goal.framework())));
    }

    private void outline() {
        check(version.lessons().isEmpty(), Finding.at("outline", "draft.check.lessons"));
        new Outline(version)
                .sections().stream()
                        .filter(section -> version.lessons().stream().noneMatch(lesson -> lesson.section() == section))
                        .forEach(empty -> found.add(Finding.at("outline", "draft.check.section-empty", empty.title())));
    }

    private void lesson(LessonVersion lesson) {
        var text = lesson.text();
        var slug = text.slug();
        if (text.kind() == LessonKind.OUTSIDE) {
            check(
                    text.address() == null || !text.address().matches(WEB),
                    Finding.in(slug, "draft.check.address", text.title()));
        } else {
            check(text.body().isBlank(), Finding.in(slug, "draft.check.text", text.title()));
        }
        var looked = LessonLook.at(text.body());
        looked.problems()
                .forEach(problem -> found.add(Finding.in(slug, "draft.check.practice", text.title(), problem.line())
                        .because(problem)));
        looked.twice().forEach(id -> found.add(Finding.in(slug, "draft.check.practice-twice", text.title())));
        check(
                text.completion() == Completion.PRACTICE && looked.questions() == 0,
                Finding.in(slug, "draft.check.no-practice", text.title()));
        check(
                text.completion() == Completion.CHECKLIST && looked.points() == 0,
                Finding.in(slug, "draft.check.no-checklist", text.title()));
        looked.named().stream()
                .filter(name -> !media.contains(name))
                .forEach(name -> found.add(Finding.in(slug, "draft.check.media", text.title(), name)));
        looked.mute().forEach(name -> found.add(Finding.in(slug, "draft.check.mute", text.title(), name)));
    }

    private void quiz() {
        version.quiz()
                .map(QuestionProblem::ofQuiz)
                .orElse(List.of())
                .forEach(problem -> found.add(
                        Finding.at("quiz", "draft.check.quiz", problem.line()).because(problem)));
    }

    private void check(boolean wrong, Finding finding) {
        if (wrong) {
            found.add(finding);
        }
    }
}
