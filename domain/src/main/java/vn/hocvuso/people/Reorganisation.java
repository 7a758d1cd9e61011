package vn.hocvuso.people;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.Stored;

/** One change of the organisation by decision. It is never changed itself: a mistake is followed by another decision. */
@Entity
@Table(name = "reorganisation")
public class Reorganisation extends Stored {

    /** What was done. */
    public enum Kind {
        OPEN,
        RENAME,
        MOVE,
        CLOSE,
        MERGE,
        SPLIT;

        /** As it stands in the database, such as {@code merge}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Writes a kind as its code. */
    @Converter(autoApply = true)
    public static class KindColumn implements AttributeConverter<Kind, String> {

        @Override
        public String convertToDatabaseColumn(Kind kind) {
            return kind == null ? null : kind.code();
        }

        @Override
        public Kind convertToEntityAttribute(String column) {
            return column == null ? null : Kind.valueOf(column.toUpperCase(Locale.ROOT));
        }
    }

    private Kind kind;
    private LocalDate effective;
    private String decision;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    @Column(name = "entered_by")
    private PersonId enteredBy;

    @Column(name = "entered_at")
    private Instant enteredAt;

    protected Reorganisation() {}

    Reorganisation(Kind kind, Decision decision, PersonId enteredBy, Instant enteredAt) {
        this.kind = kind;
        this.effective = decision.effective();
        this.decision = decision.number();
        this.decidedOn = decision.decidedOn();
        this.enteredBy = enteredBy;
        this.enteredAt = enteredAt;
    }
}
