package vn.hocvuso.learning;

import java.util.List;
import java.util.Map;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.learning.course.LessonText;
import vn.hocvuso.learning.pack.Pack;
import vn.hocvuso.learning.pack.PackProblem;
import vn.hocvuso.learning.pack.PackReading;
import vn.hocvuso.learning.text.Markdown;
import vn.hocvuso.learning.text.Part;

/**
 * What was understood of a package before it is taken.
 *
 * @param file number to take it by; 0 when it cannot be taken
 * @param problems each of which has to be mended first
 * @param warnings to be looked at
 * @param comes null when it cannot be taken
 */
public record PackagePreview(
        long file, UnitId unit, List<PackProblem> problems, List<PackProblem> warnings, Comes comes) {

    /**
     * What would come.
     *
     * @param quiz the title of its test; null when there is none
     * @param draw how many questions a try at it has
     */
    public record Comes(
            PackageTarget target, Bilingual title, List<Lesson> lessons, String quiz, int draw, List<Medium> media) {}

    /** @param questions to practise in it */
    public record Lesson(String title, int minutes, long questions) {}

    /** @param length in bytes */
    public record Medium(String name, long length) {}

    static PackagePreview refused(UnitId unit, PackReading reading) {
        return new PackagePreview(0, unit, reading.problems(), reading.warnings(), null);
    }

    static Comes comes(PackageTarget target, Pack pack) {
        return new Comes(
                target,
                pack.title(),
                pack.lessons().stream().map(PackagePreview::lesson).toList(),
                pack.quiz() == null ? null : pack.quiz().title(),
                pack.quiz() == null ? 0 : pack.quiz().rules().draw(),
                pack.media().entrySet().stream()
                        .map(file -> new Medium(file.getKey(), file.getValue().length))
                        .toList());
    }

    private static Lesson lesson(LessonText text) {
        var questions = new Markdown("", Map.of())
                .parts(text.body()).stream()
                        .map(Part::gift)
                        .filter(gift -> gift != null)
                        .count();
        return new Lesson(text.title(), text.minutes(), questions);
    }

    public boolean isRefused() {
        return comes == null;
    }
}
