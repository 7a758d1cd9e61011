package vn.hocvuso.learning.pack;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hocvuso.assessment.QuizText;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.learning.course.LessonText;
import vn.hocvuso.people.Audience;

/**
 * A course as files: {@code course.yaml}, the lessons it names, the questions of its test, and its media. What a school
 * takes home, changes by hand and brings back.
 *
 * @param licence such as {@code CC BY 4.0}; null when none is named
 * @param sections in order; one without a title when the course has none
 * @param quiz null when the course has no test
 * @param media content by the name the text gives it, such as {@code pictures/hai-lop.svg}, in order of the names
 */
public record Pack(
        String code,
        Bilingual title,
        Bilingual summary,
        Set<Audience> audiences,
        List<Goal> goals,
        String licence,
        boolean selfEnrolment,
        List<Section> sections,
        QuizText quiz,
        Map<String, byte[]> media) {

    /** A competence of a framework it teaches, and the levels. */
    public record Goal(String framework, String competence, List<Integer> levels) {}

    /** @param title null in a course without sections */
    public record Section(String title, List<LessonText> lessons) {}

    public List<LessonText> lessons() {
        return sections.stream().flatMap(section -> section.lessons().stream()).toList();
    }

    /** The same course under another name. */
    public Pack as(String otherCode, boolean open) {
        return new Pack(otherCode, title, summary, audiences, goals, licence, open, sections, quiz, media);
    }

    /** The same course with other files under the same names. */
    public Pack showing(Map<String, byte[]> other) {
        return new Pack(code, title, summary, audiences, goals, licence, selfEnrolment, sections, quiz, other);
    }

    /** Tells this content from any other: 64 hexadecimal digits. */
    public String digest() {
        return new PackDigest().of(this);
    }
}
