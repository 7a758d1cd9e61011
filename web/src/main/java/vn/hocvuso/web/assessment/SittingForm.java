package vn.hocvuso.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import vn.hocvuso.assessment.SittingPlan;
import vn.hocvuso.assessment.SittingView;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.Time;
import vn.hocvuso.web.faces.Language;
import vn.hocvuso.web.faces.Says;

/** The fields of {@link SittingPlanPage}, in Vietnamese time. */
@Named
@RequestScoped
public class SittingForm {

    private static final int SECONDS = 60;

    /** The field each rule is about; any other is about the whole form. */
    private static final Map<String, String> FIELDS = Map.of(
            "sitting.quiz", "quiz",
            "sitting.title", "title",
            "sitting.past", "day",
            "sitting.minutes", "minutes",
            "sitting.window", "to",
            "sitting.window-long", "to",
            "sitting.spread", "spread",
            "sitting.per-page", "perPage",
            "sitting.password", "password");

    @Inject
    Clock clock;

    @Inject
    Language language;

    @Inject
    Says says;

    private String quiz;
    private String title;
    private LocalDate day;
    private LocalTime from = LocalTime.of(8, 0);
    private LocalTime to = LocalTime.of(9, 0);
    private Integer minutes = 30;
    private String startBy = "learner";
    private String password;
    private Integer perPage = 0;
    private String feedback = "later";
    private Integer spread = 0;
    private boolean oneDevice;
    private boolean watched;

    void fill(SittingView view) {
        quiz = view.quiz();
        title = view.title();
        day = LocalDate.ofInstant(view.opensAt(), Time.ZONE);
        from = LocalTime.ofInstant(view.opensAt(), Time.ZONE);
        to = LocalTime.ofInstant(view.closesAt(), Time.ZONE);
        minutes = view.minutes();
        startBy = view.startBy();
        password = view.password();
        perPage = view.perPage();
        feedback = view.feedback();
        spread = view.spreadSeconds() / SECONDS;
        oneDevice = view.oneDevice();
        watched = view.watched();
    }

    SittingPlan plan() {
        return new SittingPlan(
                quiz,
                title,
                at(from),
                at(to),
                minutes,
                Math.max(-1, Math.min(spread, SECONDS)) * SECONDS,
                perPage,
                feedback,
                startBy,
                password,
                oneDevice,
                watched);
    }

    /** Says at its field what is wrong. */
    void wrong(RuleBroken rule) {
        var field = FIELDS.get(rule.getMessage());
        if (field == null) {
            says.refused(rule);
            return;
        }
        var said = language.words().of(rule.getMessage(), rule.arguments().toArray());
        FacesContext.getCurrentInstance()
                .addMessage("plan:" + field, new FacesMessage(FacesMessage.SEVERITY_ERROR, said, null));
    }

    private Instant at(LocalTime hour) {
        return day.atTime(hour).atZone(Time.ZONE).toInstant();
    }

    public String getQuiz() {
        return quiz;
    }

    public void setQuiz(String quiz) {
        this.quiz = quiz;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    /** Of a new one today. */
    public LocalDate getDay() {
        return day == null ? LocalDate.now(clock) : day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public LocalTime getFrom() {
        return from;
    }

    public void setFrom(LocalTime from) {
        this.from = from;
    }

    public LocalTime getTo() {
        return to;
    }

    public void setTo(LocalTime to) {
        this.to = to;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public String getStartBy() {
        return startBy;
    }

    public void setStartBy(String startBy) {
        this.startBy = startBy;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public Integer getPerPage() {
        return perPage;
    }

    public void setPerPage(Integer perPage) {
        this.perPage = perPage;
    }

    public String getFeedback() {
        return feedback;
    }

    public void setFeedback(String feedback) {
        this.feedback = feedback;
    }

    /** In minutes. */
    public Integer getSpread() {
        return spread;
    }

    public void setSpread(Integer spread) {
        this.spread = spread;
    }

    public boolean isOneDevice() {
        return oneDevice;
    }

    public void setOneDevice(boolean oneDevice) {
        this.oneDevice = oneDevice;
    }

    public boolean isWatched() {
        return watched;
    }

    public void setWatched(boolean watched) {
        this.watched = watched;
    }
}
