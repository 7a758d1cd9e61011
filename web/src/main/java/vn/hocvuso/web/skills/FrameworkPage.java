package vn.hocvuso.web.skills;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.skills.CompetenceCard;
import vn.hocvuso.skills.FrameworkCard;
import vn.hocvuso.skills.Frameworks;

/** skills/framework.xhtml: one framework, domain by domain. Open to everybody. */
@Named
@RequestScoped
public class FrameworkPage {

    @Inject
    Frameworks frameworks;

    private String code = "tt02-2025";
    private FrameworkCard card;
    private List<List<CompetenceCard>> domains;

    public void load() {
        card = frameworks.card(code).orElseThrow(NotAllowed::new);
        var byDomain = new LinkedHashMap<String, List<CompetenceCard>>();
        for (var competence : frameworks.competences(code)) {
            byDomain.computeIfAbsent(competence.domainCode(), domain -> new ArrayList<>())
                    .add(competence);
        }
        domains = List.copyOf(byDomain.values());
    }

    /** The other frameworks. */
    public List<FrameworkCard> getOthers() {
        return frameworks.cards().stream()
                .filter(other -> !other.code().equals(code))
                .toList();
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
