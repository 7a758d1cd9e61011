package vn.hocvuso.web.learning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.hocvuso.learning.DraftOutlines;
import vn.hocvuso.learning.DraftTexts;
import vn.hocvuso.learning.course.Completion;
import vn.hocvuso.learning.course.LessonKind;
import vn.hocvuso.learning.course.LessonText;
import vn.hocvuso.learning.draft.DraftLesson;
import vn.hocvuso.learning.draft.KeptLine;
import vn.hocvuso.learning.draft.KeptText;
import vn.hocvuso.web.faces.Asked;
import vn.hocvuso.web.faces.Says;
import vn.hocvuso.web.session.Me;

/** learning/draft-lesson.xhtml: the text of a lesson, what stands beside it, and the texts that were kept. */
@Named
@RequestScoped
public class DraftLessonPage {

    private static final int MINUTE = 60;

    @Inject
    DraftTexts texts;

    @Inject
    DraftOutlines outlines;

    @Inject
    PracticeForm practice;

    @Inject
    Me me;

    @Inject
    Asked asked;

    @Inject
    Says says;

    private DraftLesson lesson;
    private List<KeptLine> kept;
    private KeptText old;
    private KeptText other;
    private long from;
    private String typed;

    private String title;
    private int minutes;
    private LessonKind kind;
    private Completion completion;
    private int leastMinutes;
    private boolean required;
    private String address;

    public void load() {
        lesson = texts.lesson(me.caller(), asked.text("course"), asked.text("lesson"));
        var text = lesson.text();
        typed = text.body();
        from = lesson.revision();
        title = text.title();
        minutes = text.minutes();
        kind = text.kind();
        completion = text.completion();
        leastMinutes = (text.leastSeconds() + MINUTE - 1) / MINUTE;
        required = text.required();
        address = text.address();
        if (asked.text("kept") != null) {
            old = texts.one(me.caller(), lesson.course(), text.slug(), asked.number("kept"));
        }
    }

    /** Without scripts: a text that meets another one is shown beside it, and the next press keeps the own one. */
    public String save() {
        return save(asked.number("revision"), typed, "draft.saved");
    }

    /** Behind the text, without scripts; with them the page does it at the cursor. */
    public String addPractice() {
        return save(asked.number("revision"), joined(typed, practice.markdown()), "draft.practice.added");
    }

    /** A text that was kept becomes the lesson's again. */
    public String takeBack() {
        return save(asked.number("revision"), old.body(), "draft.kept.taken-back");
    }

    private String save(long began, String text, String done) {
        var saved = texts.save(me.caller(), lesson.course(), lesson.text().slug(), began, text);
        if (saved.isConflict()) {
            other = saved.other();
            from = saved.revision();
            typed = text;
            return null;
        }
        says.done(done);
        return here();
    }

    private static String joined(String text, String block) {
        return text == null || text.isBlank() ? block : text.stripTrailing() + "\n\n" + block;
    }

    public String describe() {
        var told = new LessonText(
                lesson.text().slug(), title, minutes, kind, completion, leastMinutes * MINUTE, required, address, null);
        outlines.describe(me.caller(), lesson.course(), asked.text("began"), told);
        says.done("draft.saved");
        return here();
    }

    private String here() {
        return "/learning/draft-lesson?faces-redirect=true&course=" + lesson.course() + "&lesson="
                + lesson.text().slug();
    }

    public DraftLesson getLesson() {
        return lesson;
    }

    /** What was kept of it, newest first. */
    public List<KeptLine> getKept() {
        if (kept == null) {
            kept = texts.kept(me.caller(), lesson.course(), lesson.text().slug());
        }
        return kept;
    }

    /** The kept text that is looked at, or null. */
    public KeptText getOld() {
        return old;
    }

    /** Somebody else's text that stands, when the own one met it; else null. */
    public KeptText getOther() {
        return other;
    }

    /** The revision what is typed is to follow. */
    public long getFrom() {
        return from;
    }

    /** The key what is typed is kept under in this browser. */
    public String getDrawer() {
        return "draft:" + me.caller().required().value() + ":" + lesson.course() + ":"
                + lesson.text().slug();
    }

    public LessonKind[] getKinds() {
        return LessonKind.values();
    }

    public Completion[] getRules() {
        return Completion.values();
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    public LessonKind getKind() {
        return kind;
    }

    public void setKind(LessonKind kind) {
        this.kind = kind;
    }

    public Completion getCompletion() {
        return completion;
    }

    public void setCompletion(Completion completion) {
        this.completion = completion;
    }

    public int getLeastMinutes() {
        return leastMinutes;
    }

    public void setLeastMinutes(int leastMinutes) {
        this.leastMinutes = leastMinutes;
    }

    public boolean isRequired() {
        return required;
    }

    public void setRequired(boolean required) {
        this.required = required;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
