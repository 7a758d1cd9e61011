package vn.hocvuso.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hocvuso.assessment.PaperAnswers;
import vn.hocvuso.assessment.PaperEntry;
import vn.hocvuso.assessment.PaperForm;
import vn.hocvuso.assessment.PaperReceipt;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.Language;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/** assessment/paper-entry.xhtml: the answers of one sheet, typed; what is wrong stands at its field, and nothing is lost. */
@Named
@RequestScoped
public class PaperEntryPage {

    private interface Sending {
        PaperReceipt send(PaperAnswers answers);
    }

    @Inject
    PaperEntry entry;

    @Inject
    Me me;

    @Inject
    Says says;

    @Inject
    Asked asked;

    @Inject
    Language language;

    private PaperForm form;
    private int seq;
    private Map<Integer, String> kept = Map.of();
    private Map<Integer, String> wrong = Map.of();

    public void load() {
        form = entry.form(me.caller(), asked.number("id"));
        seq = form.seq();
    }

    public String save() {
        return send(answers -> entry.save(me.caller(), form.attempt(), answers), "paper.saved");
    }

    public String handIn() {
        return send(answers -> entry.handIn(me.caller(), form.attempt(), answers), "paper.handed-in.done");
    }

    public String correct() {
        return send(answers -> entry.correct(me.caller(), form.attempt(), answers), "paper.corrected");
    }

    private String send(Sending sending, String done) {
        var answers = answers();
        try {
            var receipt = sending.send(answers);
            if (receipt.isStored()) {
                says.done(receipt.turned() == null ? done : done + "." + receipt.turned());
                return "/assessment/paper-entry?id=" + form.attempt() + "&faces-redirect=true";
            }
            keep(answers, receipt);
        } catch (RuleBroken rule) {
            says.refused(rule);
            load();
            kept = answers.typed();
            seq = answers.seq();
        }
        return null;
    }

    /** What was typed stays in the form; whoever sends it again has seen what stands. */
    private void keep(PaperAnswers answers, PaperReceipt receipt) {
        var words = language.words();
        kept = answers.typed();
        seq = receipt.seq();
        wrong = receipt.wrong().stream()
                .collect(Collectors.toMap(
                        PaperReceipt.Wrong::slot,
                        one -> words.of(
                                one.rule().getMessage(), one.rule().arguments().toArray())));
    }

    private PaperAnswers answers() {
        var typed = new HashMap<Integer, String>();
        for (var field : form.fields()) {
            var text = asked.text("a" + field.slot());
            typed.put(field.slot(), text == null ? "" : text);
        }
        return new PaperAnswers((int) Math.min(Integer.MAX_VALUE, asked.number("seq")), typed, asked.text("reason"));
    }

    /** What stands in a field: what was just typed, else what was stored. */
    public String typed(PaperForm.Field field) {
        return kept.getOrDefault(field.slot(), field.typed());
    }

    /** What is wrong with a field; null for nothing. */
    public String wrong(PaperForm.Field field) {
        return wrong.get(field.slot());
    }

    /** The fields something is wrong with, in their order. */
    public List<PaperForm.Field> getWrongs() {
        return form.fields().stream()
                .filter(field -> wrong.containsKey(field.slot()))
                .toList();
    }

    public PaperForm getForm() {
        return form;
    }

    public int getSeq() {
        return seq;
    }

    /** Why it is corrected, as it was just typed. */
    public String getReason() {
        return asked.text("reason");
    }

    /** Per cent with one decimal, cut. */
    public String getResult() {
        return language.words().number(form.tenths() / 10.0) + "%";
    }
}
