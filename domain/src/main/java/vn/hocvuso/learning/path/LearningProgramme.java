package vn.hocvuso.learning.path;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.Stored;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.Audience;

/** An ordered path of courses and tests: one of the content files, or a unit's own. */
@Entity
@Table(name = "learning_programme")
class LearningProgramme extends Stored {

    private static final int LONGEST = 200;

    private String code;

    @Column(name = "unit_id")
    private UnitId unit;

    private int position;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "title_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Bilingual title;

    @Embedded
    @AttributeOverride(name = "vi", column = @Column(name = "summary_vi"))
    @AttributeOverride(name = "en", column = @Column(name = "summary_en"))
    private Bilingual summary;

    private String groups;
    private String digest;

    @Column(name = "made_by")
    private PersonId madeBy;

    @Column(name = "made_on")
    private LocalDate madeOn;

    @Column(name = "withdrawn_on")
    private LocalDate withdrawnOn;

    @OneToMany(mappedBy = "of", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<ProgrammePart> parts = new ArrayList<>();

    protected LearningProgramme() {}

    /** @param unit whose it is; null, and by nobody, for one of the content files */
    LearningProgramme(String code, UnitId unit, PersonId by, LocalDate today) {
        this.code = code;
        this.unit = unit;
        this.madeBy = by;
        this.madeOn = today;
    }

    /** @throws RuleBroken {@code programme.title}, {@code programme.groups} */
    void cover(Bilingual newTitle, Bilingual newSummary, Collection<Audience> forWhom) {
        RuleBroken.unless(newTitle.vi().length() <= LONGEST, "programme.title", LONGEST);
        RuleBroken.unless(!forWhom.isEmpty(), "programme.groups");
        title = newTitle;
        summary = newSummary;
        groups = forWhom.stream().distinct().sorted().map(Audience::code).collect(Collectors.joining(","));
    }

    /**
     * Asks this at the end of the path; what stands in it already is asked anew where it stands, so that sending twice
     * does no harm.
     *
     * @param since today when people have the programme, else null
     */
    void ask(PartText text, LocalDate since) {
        in(text).ifPresentOrElse(
                        part -> part.ask(text),
                        () -> parts.add(new ProgrammePart(this, standing().size() + 1, text, since)));
    }

    /** @param since today when people have the programme, else null: then nothing of the part is kept */
    void takeOut(long part, LocalDate since) {
        find(part).ifPresent(gone -> takeOut(gone, since));
        number(standing());
    }

    private void takeOut(ProgrammePart gone, LocalDate since) {
        if (since == null) {
            parts.remove(gone);
        } else {
            gone.takeOut(since);
        }
    }

    /** Puts a part before another, or last. Both are named by number, so that doing it twice changes nothing more. */
    void move(long part, Long before) {
        var order = new ArrayList<>(standing());
        find(part).ifPresent(moved -> {
            order.remove(moved);
            var at = before == null
                    ? Optional.<ProgrammePart>empty()
                    : find(before).filter(other -> other != moved);
            order.add(at.map(order::indexOf).orElse(order.size()), moved);
            number(order);
        });
    }

    /** Says what the file says, in its order. */
    void follow(ProgrammeText text, int place, LocalDate since) {
        cover(text.title(), text.summary(), text.audience());
        position = place;
        withdrawnOn = null;
        digest = text.digest();
        standing().stream()
                .filter(part -> text.parts().stream().noneMatch(part.text()::isOf))
                .forEach(gone -> takeOut(gone, since));
        text.parts().forEach(part -> ask(part, since));
        number(text.parts().stream().map(part -> in(part).orElseThrow()).toList());
    }

    boolean follows(ProgrammeText text, int place) {
        return text.digest().equals(digest) && place == position && withdrawnOn == null;
    }

    /** It is assigned to nobody any more; who has it keeps it. */
    void withdraw(LocalDate today) {
        if (withdrawnOn == null) {
            withdrawnOn = today;
        }
    }

    /** @throws RuleBroken {@code programme.withdrawn}, {@code programme.nothing-required} */
    void requireAssignable() {
        RuleBroken.unless(withdrawnOn == null, "programme.withdrawn");
        RuleBroken.unless(standing().stream().anyMatch(part -> part.text().required()), "programme.nothing-required");
    }

    private static void number(List<ProgrammePart> order) {
        for (int i = 0; i < order.size(); i++) {
            order.get(i).standAt(i + 1);
        }
    }

    private List<ProgrammePart> standing() {
        return parts.stream().filter(ProgrammePart::isIn).toList();
    }

    private Optional<ProgrammePart> in(PartText text) {
        return standing().stream().filter(part -> part.text().isOf(text)).findFirst();
    }

    private Optional<ProgrammePart> find(long part) {
        return standing().stream()
                .filter(one -> one.id() != null && one.id() == part)
                .findFirst();
    }

    /** What is asked, in its order. */
    List<PartText> texts() {
        return standing().stream().map(ProgrammePart::text).toList();
    }

    String code() {
        return code;
    }

    /** Null for one of the content files. */
    UnitId unit() {
        return unit;
    }
}
