package vn.hocvuso.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.Stored;
import vn.hocvuso.kernel.UnitId;

/** A saved audience: who belongs to it is asked of the rule on a day, never stored. */
@Entity
@Table(name = "audience_rule")
public class AudienceRule extends Stored {

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

    @Column(name = "made_by")
    private PersonId madeBy;

    @Column(name = "made_on")
    private LocalDate madeOn;

    protected AudienceRule() {}

    /** @throws RuleBroken {@code audience.name} (1 to 120 characters), those of {@link Belonging} */
    AudienceRule(UnitId unit, String name, Belonging rule, PersonId madeBy, LocalDate madeOn) {
        var said = name == null ? "" : name.strip();
        RuleBroken.unless(!said.isEmpty() && said.length() <= 120, "audience.name", 120);
        this.unit = unit;
        this.name = said;
        this.groups = codes(rule.groups());
        this.position = rule.position();
        this.ageFrom = rule.ageFrom();
        this.ageTo = rule.ageTo();
        this.monthsHere = rule.monthsHere();
        this.madeBy = madeBy;
        this.madeOn = madeOn;
    }

    private static String codes(Set<Audience> groups) {
        return groups.stream().map(Audience::code).sorted().collect(Collectors.joining(","));
    }

    UnitId unit() {
        return unit;
    }
}
