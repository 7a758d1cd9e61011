package vn.hocvuso.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import vn.hocvuso.assessment.BankReviews;
import vn.hocvuso.assessment.bank.BankCell;
import vn.hocvuso.kernel.Bilingual;
import vn.hocvuso.skills.CompetenceCard;
import vn.hocvuso.skills.Frameworks;
import vn.hocvuso.web.session.Me;

/** assessment/bank.xhtml: how many questions there are on each competence in each band, and how many count at the unit. */
@Named
@RequestScoped
public class BankPage {

    @Inject
    BankReviews reviews;

    @Inject
    Frameworks frameworks;

    @Inject
    ReviewedUnit reviewed;

    @Inject
    Me me;

    private List<BankCell> cells;
    private List<List<CompetenceCard>> domains;
    private List<Bilingual> points;

    public void load() {
        var bank = reviewed.getBank();
        cells = reviews.grid(me.caller(), reviewed.id(), bank.code());
        points = reviews.checklist(me.caller(), reviewed.id()).points();
        var byDomain = new LinkedHashMap<String, List<CompetenceCard>>();
        for (var competence : frameworks.competences(bank.framework())) {
            byDomain.computeIfAbsent(competence.domainCode(), domain -> new ArrayList<>())
                    .add(competence);
        }
        domains = List.copyOf(byDomain.values());
    }

    /** One list of competences for each domain, in the framework's order. */
    public List<List<CompetenceCard>> getDomains() {
        return domains;
    }

    /** The bands there are questions in, the easiest first. */
    public List<String> getBands() {
        return cells.stream().map(BankCell::band).distinct().sorted().toList();
    }

    public BankCell cell(String competence, String band) {
        return cells.stream()
                .filter(cell ->
                        cell.competence().equals(competence) && cell.band().equals(band))
                .findFirst()
                .orElse(new BankCell(competence, band, 0, 0));
    }

    /** A question about two competences of the framework stands in both rows. */
    public long getTotal() {
        return cells.stream().mapToLong(BankCell::total).sum();
    }

    public long getActivated() {
        return cells.stream().mapToLong(BankCell::activated).sum();
    }

    public List<Bilingual> getPoints() {
        return points;
    }
}
