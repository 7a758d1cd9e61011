package vn.hocvuso.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.Stored;
import vn.hocvuso.people.sheet.Fault;
import vn.hocvuso.people.sheet.SheetRow;

/** One row of an uploaded list: what stands in it, what was understood, and what becomes of it. */
@Entity
@Table(name = "roster_row")
public class RosterRow extends Stored {

    @Column(name = "import_id")
    private long roster;

    private int number;
    private String skipped;
    private Texts cells;

    @Column(name = "full_name")
    private String fullName;

    @Column(name = "birth_date")
    private LocalDate birthDate;

    private String phone;
    private String email;

    @Embedded
    private IdentityMark identity;

    private String position;

    @Column(name = "group_name")
    private String group;

    private Audience audience;
    private Reasons faults;
    private Outcome outcome;
    private Reasons reasons = Reasons.NONE;

    @Column(name = "person_id")
    private PersonId person;

    protected RosterRow() {}

    RosterRow(long roster, SheetRow row, IdentityMark identity) {
        this.roster = roster;
        number = row.number();
        skipped = row.skipped();
        cells = new Texts(row.cells());
        fullName = row.name();
        birthDate = row.birthDate();
        phone = row.phone();
        email = row.email();
        this.identity = identity;
        position = row.position();
        group = row.group();
        audience = Positions.audience(position).orElse(null);
        faults = new Reasons(row.faults().stream().map(RosterRow::reason).toList());
    }

    private static Reason reason(Fault fault) {
        return Reason.of(fault.code(), fault.cell(), fault.value());
    }

    /** Settles itself where it can: it is no person, or something in it is wrong. */
    boolean settlesItself() {
        if (skipped != null) {
            become(Outcome.SKIPPED, null, List.of(Reason.of(skipped)));
        } else if (!faults.all().isEmpty()) {
            become(Outcome.REFUSED, null, faults.all());
        }
        return skipped != null || !faults.all().isEmpty();
    }

    void become(Outcome newOutcome, PersonId newPerson, List<Reason> newReasons) {
        outcome = newOutcome;
        person = newPerson;
        reasons = new Reasons(newReasons);
    }

    /** The person it was taken as. */
    void became(PersonId newPerson) {
        person = newPerson;
    }

    /** Takes the answer to "who counts as what?" where nobody knew. */
    void choose(Audience chosen) {
        audience = chosen;
    }

    boolean isAsked() {
        return skipped == null && Positions.audience(position).isEmpty();
    }

    Identity identity() {
        return new Identity(new FullName(fullName), birthDate, phone, identity);
    }

    Newcomer newcomer() {
        return new Newcomer(
                new FullName(fullName), birthDate, phone, email, identity, new Place(position, audience, group));
    }

    RosterRowLine line() {
        var group = audience == null ? null : audience.code();
        return new RosterRowLine(
                number, outcome, reasons.all(), fullName, birthDate, phone, email, position, group, this.group);
    }

    int number() {
        return number;
    }

    String fullName() {
        return fullName;
    }

    String position() {
        return position;
    }

    Audience audience() {
        return audience;
    }

    Outcome outcome() {
        return outcome;
    }

    List<Reason> reasons() {
        return reasons.all();
    }

    PersonId person() {
        return person;
    }

    List<String> cells() {
        return cells.all();
    }
}
