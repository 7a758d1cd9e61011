package vn.hocvuso.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hocvuso.people.Accounts;
import vn.hocvuso.people.Audience;
import vn.hocvuso.people.Outcome;
import vn.hocvuso.people.Reason;
import vn.hocvuso.people.RosterPreview;
import vn.hocvuso.people.RosterRowLine;
import vn.hocvuso.people.Rosters;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.people.Units;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.NotFound;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.faces.Words;
import vn.hocvuso.web.session.Me;

/** people/roster-import.xhtml: what was understood of an uploaded list, what is wrong and where, and the yes to it. */
@Named
@RequestScoped
public class RosterImportPage {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    Rosters rosters;

    @Inject
    Accounts accounts;

    @Inject
    Units units;

    @Inject
    Me me;

    @Inject
    Says says;

    @Inject
    Words words;

    @Inject
    FacesContext faces;

    @Inject
    Asked asked;

    private RosterPreview preview;
    private UnitCard card;
    private Map<String, String> answers;

    /** Asks for the right before anything is shown. */
    public void load() {
        getPreview();
    }

    public String choose() {
        rosters.choose(me.caller(), getId(), chosen());
        return again();
    }

    /** Takes the list and lets the accounts be made, which whoever pressed is shown while it goes on. */
    public String accept() {
        var taken = rosters.accept(me.caller(), getId());
        says.done("people.import.accepted", taken.count(Outcome.NEW), taken.count(Outcome.CHANGED));
        var job = accounts.make(me.caller(), taken.unit());
        return job.isPresent() ? "/platform/job?faces-redirect=true&id=" + job.getAsLong() : again();
    }

    public void download() throws IOException {
        var sheet = rosters.leftOver(me.caller(), getId(), words.of("people.import.reason"), this::said);
        var response = faces.getExternalContext();
        response.setResponseContentType(XLSX);
        response.setResponseHeader("Content-Disposition", "attachment; filename=\"chua-nhan.xlsx\"");
        response.setResponseHeader("Cache-Control", "no-store");
        response.getResponseOutputStream().write(sheet);
        faces.responseComplete();
    }

    /** A reason as a sentence; {@code audience} codes in it as words. */
    public String said(Reason reason) {
        var arguments = reason.arguments().stream()
                .map(argument -> reason.code().equals("roster.change.audience")
                        ? words.of("people.audience." + argument)
                        : argument)
                .toArray();
        return words.of(reason.code(), arguments);
    }

    public String reasons(RosterRowLine row) {
        return row.reasons().stream().map(this::said).collect(Collectors.joining("; "));
    }

    public List<RosterRowLine> rows(String outcome) {
        return getPreview().with(Outcome.valueOf(outcome));
    }

    public List<Audience> getAudiences() {
        return List.of(Audience.values());
    }

    public String list(List<String> names) {
        return String.join(", ", names);
    }

    private Map<String, Audience> chosen() {
        return getAnswers().entrySet().stream()
                .filter(answer ->
                        answer.getValue() != null && !answer.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, answer -> Audience.of(answer.getValue())));
    }

    private String again() {
        return "/people/roster-import?faces-redirect=true&id=" + getId();
    }

    public RosterPreview getPreview() {
        if (preview == null) {
            preview = rosters.preview(me.caller(), getId());
        }
        return preview;
    }

    public UnitCard getCard() {
        if (card == null) {
            card = units.card(getPreview().unit()).orElseThrow(NotFound::new);
        }
        return card;
    }

    /** Audience by the key of the position asked about. */
    public Map<String, String> getAnswers() {
        if (answers == null) {
            answers = new HashMap<>();
            getPreview().asks().forEach(ask -> answers.put(ask.key(), ask.audience()));
        }
        return answers;
    }

    public long getId() {
        return asked.number("id");
    }
}
