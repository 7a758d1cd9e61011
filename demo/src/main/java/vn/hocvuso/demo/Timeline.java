package vn.hocvuso.demo;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.hocvuso.platform.Time;

/** What happened when: told in the order of the days, each thing with the clock at its hour. */
final class Timeline {

    private record Moment(LocalDateTime at, Runnable happens) {}

    private final List<Moment> moments = new ArrayList<>();
    private final LocalDateTime end;

    /** @param end what would happen after it has not happened yet and is left out */
    Timeline(LocalDateTime end) {
        this.end = end;
    }

    void at(LocalDateTime at, Runnable happens) {
        if (at.isBefore(end)) {
            moments.add(new Moment(at, happens));
        }
    }

    void tell(Time time) {
        moments.sort(Comparator.comparing(Moment::at));
        for (var moment : moments) {
            time.moveTo(moment.at().atZone(Time.ZONE).toInstant());
            moment.happens().run();
        }
    }
}
