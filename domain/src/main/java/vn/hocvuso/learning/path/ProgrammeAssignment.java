package vn.hocvuso.learning.path;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.Stored;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.Audience;
import vn.hocvuso.people.Belonging;

/** A programme asked of an audience at a unit and below it, from a day until it is ended. */
@Entity
@Table(name = "programme_assignment")
class ProgrammeAssignment extends Stored {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "programme_id")
    private LearningProgramme programme;

    @Column(name = "unit_id")
    private UnitId unit;

    private String name;
    private String groups;
    private String position;

    @Column(name = "age_from")
    private Integer ageFrom;

    @Column(name = "age_to")
    private Integer ageTo;

    @Column(name = "months_here")
    private Integer monthsHere;

    @Column(name = "starts_on")
    private LocalDate startsOn;

    private LocalDate deadline;

    @Column(name = "assigned_by")
    private PersonId assignedBy;

    @Column(name = "assigned_on")
    private LocalDate assignedOn;

    @Column(name = "ended_on")
    private LocalDate endedOn;

    @Column(name = "ended_by")
    private PersonId endedBy;

    @Column(name = "reconciled_on")
    private LocalDate reconciledOn;

    protected ProgrammeAssignment() {}

    /**
     * @param name of the saved audience, or null
     * @throws RuleBroken {@code programme.starts-before-today}, {@code programme.deadline-before-start}
     */
    ProgrammeAssignment(
            LearningProgramme programme,
            UnitId unit,
            String name,
            Belonging rule,
            Days days,
            PersonId by,
            LocalDate today) {
        RuleBroken.unless(!days.from().isBefore(today), "programme.starts-before-today");
        this.programme = programme;
        this.unit = unit;
        this.name = name;
        this.groups = rule.groups().stream().sorted().map(Audience::code).collect(Collectors.joining(","));
        this.position = rule.position();
        this.ageFrom = rule.ageFrom();
        this.ageTo = rule.ageTo();
        this.monthsHere = rule.monthsHere();
        this.startsOn = days.from();
        this.deadline = days.deadline();
        this.assignedBy = by;
        this.assignedOn = today;
    }

    /** From this day on it is asked of nobody. */
    void end(LocalDate today, PersonId by) {
        if (endedOn == null) {
            endedOn = today;
            endedBy = by;
        }
    }

    /** The days whose people are not known yet, up to this one. */
    Stream<LocalDate> missing(LocalDate today) {
        var first = reconciledOn == null ? startsOn : reconciledOn.plusDays(1);
        return first.isAfter(today) ? Stream.empty() : first.datesUntil(today.plusDays(1));
    }

    void reconciled(LocalDate day) {
        if (reconciledOn == null || day.isAfter(reconciledOn)) {
            reconciledOn = day;
        }
    }

    boolean isEnded() {
        return endedOn != null;
    }

    /** Whether the other asks the same people. */
    boolean isLike(ProgrammeAssignment other) {
        return groups.equals(other.groups) && Objects.equals(name, other.name);
    }

    LearningProgramme programme() {
        return programme;
    }

    UnitId unit() {
        return unit;
    }

    /**
     * The days of an assignment.
     *
     * @param deadline the last day for what has no day of its own; null for none
     */
    record Days(LocalDate from, LocalDate deadline) {

        /** @throws RuleBroken {@code programme.deadline-before-start} */
        Days {
            RuleBroken.unless(deadline == null || !deadline.isBefore(from), "programme.deadline-before-start");
        }
    }
}
