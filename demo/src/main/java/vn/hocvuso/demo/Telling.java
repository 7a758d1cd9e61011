package vn.hocvuso.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import vn.hocvuso.platform.Beginning;
import vn.hocvuso.platform.Mode;
import vn.hocvuso.platform.Settings;
import vn.hocvuso.platform.Sql;
import vn.hocvuso.platform.Startup;
import vn.hocvuso.platform.Time;

/** At the first start in demo mode: tells the schools' stories from September 2025 to now. Anywhere else it does nothing. */
@ApplicationScoped
class Telling {

    private static final System.Logger LOG = System.getLogger(Telling.class.getName());
    private static final int LAST = 1000;

    record People(long count) {}

    @Inject
    Settings settings;

    @Inject
    Sql sql;

    @Inject
    Doors doors;

    @Inject
    Cast cast;

    @Inject
    Clock clock;

    void tell(@Observes @Priority(Beginning.FIRST + LAST) Startup startup) {
        if (settings.mode() != Mode.DEMO || isTold()) {
            return;
        }
        var began = Clock.systemUTC().instant();
        tellEverything();
        doors.time.moveTo(null);
        cast.maySignIn();
        LOG.log(
                System.Logger.Level.INFO,
                "demo history told in {0} s",
                Duration.between(began, Clock.systemUTC().instant()).toSeconds());
    }

    private void tellEverything() {
        var now = LocalDateTime.now(clock);
        doors.time.moveTo(
                LocalDate.of(2025, 9, 1).atTime(8, 0).atZone(Time.ZONE).toInstant());
        var administrator = cast.administrator();
        var timeline = new Timeline(now);
        var tamHungA = new SchoolLife(SchoolStory.TAM_HUNG_A, doors, administrator);
        tamHungA.into(timeline);
        tamHungA.finishes(timeline, 12, LocalDate.of(2026, 1, 5));
        timeline.at(LocalDateTime.of(2026, 1, 23, 15, 0), tamHungA::issue);
        timeline.at(LocalDateTime.of(2026, 4, 15, 9, 0), tamHungA::correctOnePaper);
        timeline.at(
                LocalDateTime.of(2026, 9, 7, 9, 0), () -> tamHungA.joins("Đỗ Thị Mỹ Duyên", LocalDate.of(2002, 3, 8)));
        timeline.at(
                LocalDateTime.of(2026, 10, 12, 8, 0),
                () -> tamHungA.asksTheUniversalProgramme(LocalDate.of(2026, 12, 31)));
        SchoolStory.OTHERS.forEach(story -> new SchoolLife(story, doors, administrator).into(timeline));
        timeline.at(LocalDateTime.of(2025, 9, 3, 9, 0), () -> cast.officerOf("xa-tam-hung"));
        timeline.tell(doors.time);
    }

    /** @throws IllegalStateException when an earlier start was stopped in the middle of the story */
    private boolean isTold() {
        boolean people = sql.first(People.class, "select count(*) from person")
                        .orElseThrow()
                        .count()
                > 0;
        if (people && isMoved()) {
            throw new IllegalStateException(
                    "Dữ liệu minh hoạ chưa nạp xong ở lần chạy trước: hãy dừng lại, xóa thư mục .data rồi chạy lại.");
        }
        return people;
    }

    private boolean isMoved() {
        return Duration.between(clock.instant(), Clock.systemUTC().instant())
                        .abs()
                        .toMinutes()
                > 0;
    }
}
