package vn.hocvuso.web.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import vn.hocvuso.assessment.SittingView;
import vn.hocvuso.web.faces.Language;

/** How pages about sittings say where one, or a place in it, stands. */
@Named
@RequestScoped
public class SittingWords {

    @Inject
    Language language;

    /** cancelled, over, open or planned. */
    static String state(boolean cancelled, Instant opensAt, Instant closesAt, Instant now) {
        if (cancelled) {
            return "cancelled";
        }
        if (!now.isBefore(closesAt)) {
            return "over";
        }
        return now.isBefore(opensAt) ? "planned" : "open";
    }

    /** cancelled, over, open or planned. */
    static String state(SittingView view) {
        return state(view.cancelled(), view.opensAt(), view.closesAt(), view.now());
    }

    /** Such as 15/12/2025, 10:30–12:00. */
    public String when(Instant opensAt, Instant closesAt) {
        var words = language.words();
        var sameDay = words.day(opensAt).equals(words.day(closesAt));
        return sameDay
                ? words.of("sittings.when", words.day(opensAt), words.time(opensAt), words.time(closesAt))
                : words.of("sittings.when.days", words.moment(opensAt), words.moment(closesAt));
    }

    /** How a chip of this state looks. */
    public String kind(String state) {
        return switch (state) {
            case "open", "running" -> "accent";
            case "over" -> "ok";
            case "cancelled", "waiting" -> "late";
            default -> "plain";
        };
    }

    /** Such as 92,3%; — while there is no result. */
    public String result(SittingView.Place place) {
        return place.tenths() == null ? "—" : language.words().number(BigDecimal.valueOf(place.tenths(), 1)) + "%";
    }

    /** Such as 2 phút 5 giây. */
    public String lasting(Duration time) {
        var words = language.words();
        long seconds = time.toSeconds();
        return seconds < 60
                ? words.of("sittings.seconds", seconds)
                : words.of("sittings.minutes-seconds", seconds / 60, seconds % 60);
    }
}
