package vn.hocvuso.learning.path;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import vn.hocvuso.kernel.Stored;

/** One step of a programme. What is taken out of one that people have stays, with the day. */
@Entity
@Table(name = "learning_programme_part")
class ProgrammePart extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "programme_id")
    private LearningProgramme of;

    private int position;
    private PartKind kind;
    private String code;
    private boolean required;
    private Integer days;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "added_on")
    private LocalDate addedOn;

    @Column(name = "removed_on")
    private LocalDate removedOn;

    protected ProgrammePart() {}

    /** @param since null: it has been there as long as the programme */
    ProgrammePart(LearningProgramme of, int position, PartText text, LocalDate since) {
        this.of = of;
        this.position = position;
        this.addedOn = since;
        ask(text);
    }

    final void ask(PartText text) {
        kind = text.kind();
        code = text.code();
        required = text.required();
        days = text.days();
        dueOn = text.due();
    }

    PartText text() {
        return new PartText(kind, code, required, days, dueOn);
    }

    void standAt(int place) {
        position = place;
    }

    void takeOut(LocalDate today) {
        removedOn = today;
    }

    boolean isIn() {
        return removedOn == null;
    }
}
