package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import vn.hocvuso.learning.figures.AssignedLine;
import vn.hocvuso.learning.path.MyPart;
import vn.hocvuso.learning.path.MyProgramme;
import vn.hocvuso.learning.path.PartLine;
import vn.hocvuso.web.faces.Language;

/** Programmes in words: what is left, by when, and what comes next. */
@Named
@RequestScoped
public class ProgrammeWords {

    @Inject
    Language language;

    @Inject
    Clock clock;

    /** Such as "Chương trình của bạn “Phổ cập…”: còn 3 phần, hạn 30/11/2026." */
    public String line(MyProgramme mine) {
        var words = language.words();
        var title = mine.title(language.getLocale());
        if (mine.left() == 0) {
            return words.of("programme.mine.done", title);
        }
        var late = mine.late(today());
        if (late > 0) {
            return words.of("programme.mine.late", title, mine.left(), late);
        }
        return mine.due() == null
                ? words.of("programme.mine.open", title, mine.left())
                : words.of("programme.mine.due", title, mine.left(), mine.due());
    }

    /** What to do next, in one sentence. */
    public String next(MyProgramme mine) {
        var words = language.words();
        return mine.next()
                .map(part -> {
                    var title = part.title(language.getLocale());
                    if (!part.required()) {
                        return words.of("programme.next.optional", title);
                    }
                    return part.due() == null
                            ? words.of("programme.next", title)
                            : words.of(
                                    part.isLate(today()) ? "programme.next.late" : "programme.next.due",
                                    title,
                                    part.due());
                })
                .orElseGet(() -> words.of("programme.next.nothing"));
    }

    /** The words of the button, or null when nothing is left. */
    public String label(MyProgramme mine) {
        return mine.next()
                .map(part -> language.words().of(part.begunOn() == null ? "learning.begin" : "learning.continue"))
                .orElse(null);
    }

    public String address(MyProgramme mine) {
        return mine.next().map(part -> address(part.kind(), part.code())).orElse(null);
    }

    /** Where a part is learned or taken. */
    public String address(String kind, String code) {
        return ("quiz".equals(kind) ? "/assessment/quiz?code=" : "/learning/course?code=") + code;
    }

    /** Such as "hạn 30/11/2026", "trong 30 ngày kể từ khi được giao", or empty. */
    public String deadline(PartLine part) {
        if (part.days() != null) {
            return language.words().of("programme.days-after", part.days());
        }
        return part.due() == null ? "" : language.words().of("programme.due", part.due());
    }

    public String state(MyPart part) {
        return part.state(today());
    }

    /** Whom it is asked of, such as "Giáo viên từ 40 tuổi" or "giáo viên, nhân viên". */
    public String audience(AssignedLine line) {
        return line.audience() == null ? groups(line.codes()) : line.audience();
    }

    public String groups(List<String> codes) {
        return codes.stream()
                .map(code -> language.words().of("learning.audience." + code))
                .collect(Collectors.joining(", "));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
