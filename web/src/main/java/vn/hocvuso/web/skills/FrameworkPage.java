package vn.hocvuso.web.skills;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.people.Units;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.skills.CompetenceCard;
import vn.hocvuso.skills.Editions;
import vn.hocvuso.skills.FrameworkCard;
import vn.hocvuso.skills.Frameworks;
import vn.hocvuso.web.faces.AskedDay;

/** skills/framework.xhtml: one framework, domain by domain, and its other editions. Open to everybody. */
@Named
@RequestScoped
public class FrameworkPage {

    @Inject
    Frameworks frameworks;

    @Inject
    SeenFrameworks seen;

    @Inject
    Units units;

    @Inject
    AskedDay day;

    private String code = "tt02-2025";
    private FrameworkCard card;
    private Editions editions;
    private String unit;
    private List<List<CompetenceCard>> domains;

    public void load() {
        card = frameworks.card(code).orElseThrow(NotAllowed::new);
        editions = frameworks.editions(code);
        unit = Optional.ofNullable(card.unit())
                .flatMap(units::card)
                .map(UnitCard::name)
                .orElse(null);
        var byDomain = new LinkedHashMap<String, List<CompetenceCard>>();
        for (var competence : frameworks.competences(code)) {
            byDomain.computeIfAbsent(competence.domainCode(), domain -> new ArrayList<>())
                    .add(competence);
        }
        domains = List.copyOf(byDomain.values());
    }

    /** The other frameworks. */
    public List<FrameworkCard> getOthers() {
        return seen.cards().stream().filter(other -> !other.code().equals(code)).toList();
    }

    /** The name of the unit whose own it is; null for one of the product. */
    public String getUnit() {
        return unit;
    }

    /** The edition in force on the day asked for; null when none is, or there is one edition only. */
    public FrameworkCard getInForce() {
        return card.isNumbered() ? editions.inForce(day.getDay()).orElse(null) : null;
    }

    /** The next edition; null when this is the newest. */
    public FrameworkCard getNewer() {
        return editions.after(card).orElse(null);
    }

    /** The edition before; null when this is the first. */
    public FrameworkCard getOlder() {
        return editions.before(card).orElse(null);
    }

    /** Whether people call the domain by a number. */
    public boolean isNumbered(CompetenceCard first) {
        return first.domainCode().matches("\\d+");
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public FrameworkCard getCard() {
        return card;
    }

    /** One list of competences for each domain, in the framework's order. */
    public List<List<CompetenceCard>> getDomains() {
        return domains;
    }
}
