package vn.hocvuso.learning.path;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import vn.hocvuso.kernel.Bilingual;

/**
 * A programme that is asked of one person.
 *
 * @param parts at least one, in their order
 */
public record MyProgramme(String code, List<MyPart> parts) {

    public String title(Locale locale) {
        return new Bilingual(parts.get(0).programmeVi(), parts.get(0).programmeEn()).in(locale);
    }

    public String summary(Locale locale) {
        return new Bilingual(parts.get(0).summaryVi(), parts.get(0).summaryEn()).in(locale);
    }

    /** Who asks, such as "MN Tam Hưng A". */
    public String units() {
        return parts.get(0).units();
    }

    /** How many required parts are open. */
    public long left() {
        return open().size();
    }

    public long done() {
        return parts.stream().filter(part -> part.required() && part.isDone()).count();
    }

    public long required() {
        return parts.stream().filter(MyPart::required).count();
    }

    /** How many required parts are open and too late. */
    public long late(LocalDate today) {
        return open().stream().filter(part -> part.isLate(today)).count();
    }

    /** The day by which all of it is to be done: the latest of the open required parts; null where none has one. */
    public LocalDate due() {
        return open().stream()
                .map(MyPart::due)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The first required part that is open; one that is not required only when nothing else is left. */
    public Optional<MyPart> next() {
        return open().stream()
                .findFirst()
                .or(() -> parts.stream().filter(part -> !part.isDone()).findFirst());
    }

    private List<MyPart> open() {
        return parts.stream().filter(part -> part.required() && !part.isDone()).toList();
    }
}
