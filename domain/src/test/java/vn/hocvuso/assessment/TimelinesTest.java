package vn.hocvuso.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.assessment.AssessmentBeans.LAN;
import static vn.hocvuso.assessment.AssessmentBeans.MAI;
import static vn.hocvuso.assessment.SittingBeans.HERE;
import static vn.hocvuso.assessment.SittingBeans.HOLDER;
import static vn.hocvuso.assessment.SittingBeans.STRANGER;
import static vn.hocvuso.assessment.SittingBeans.THERE;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocvuso.assessment.question.Kind;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.Time;

class TimelinesTest {

    static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(Time.ZONE);

    final PaperBeans papers = new PaperBeans();
    final SittingBeans beans = papers.school;
    final Timelines timelines = new Timelines();
    final Attempts attempts = beans.tests.attempts;

    @BeforeEach
    void wire() {
        timelines.sql = beans.sittings.sql;
        timelines.rights = beans.door.rights;
        timelines.door = beans.door;
        timelines.audit = beans.door.audit;
        timelines.clock = beans.tests.clock;
    }

    @AfterEach
    void nothing_is_kept() {
        papers.close();
    }

    @Test
    void every_line_stands_in_the_order_of_the_servers_time() {
        long id = beans.ready(beans.plan("learner", "all", true));
        long place = beans.place(id, MAI).id();
        beans.places.extend(HOLDER, place, 5, 0);
        after(30 * 60);
        long attempt = beans.rooms.begin(MAI, id, null, HERE);
        var sheet = sheet(attempt, HERE);
        after(40);
        save(sheet, Kind.SHORT, 1, "Hải Phòng");
        after(20);
        attempts.takeOver(MAI, attempt, THERE);
        var there = sheet(attempt, THERE);
        after(5);
        save(sheet, Kind.SHORT, 2, "muộn");
        save(there, Kind.SHORT, 3, "hà nội");
        save(there, Kind.SHORT, 3, "hà nội");
        save(there, Kind.TRUE_FALSE, 4, "true");
        after(60);
        beans.places.extend(HOLDER, place, 10, 5);
        assertThat(said(attempt)).doesNotContain("Hải Phòng");
        after(60);
        attempts.submit(MAI, attempt, THERE);
        int typed = AttemptsTest.of(sheet, Kind.SHORT).slot();
        int truth = AttemptsTest.of(sheet, Kind.TRUE_FALSE).slot();
        assertThat(lines(attempt))
                .containsExactly(
                        "- drawn",
                        "10:00:00 extended Người Coi 5",
                        "10:30:00 begun 11:05:00",
                        "10:30:40 answered " + typed + "/1 after 40s: Hải Phòng",
                        "10:31:00 handed-over",
                        "10:31:05 answered " + typed + "/3 after 25s: hà nội",
                        "10:31:05 answered " + truth + "/4 after 0s: true",
                        "10:32:05 extended Người Coi 10",
                        "10:33:05 handed-in",
                        "10:33:05 graded 2/6",
                        "10:33:05 told");
    }

    @ParameterizedTest
    @CsvSource({
        "all, '- drawn|10:30:00 begun 11:00:00|11:00:00 closed|11:00:31 graded 0/6|11:00:31 told'",
        "score, '- drawn|10:30:00 begun 11:00:00|11:00:00 closed|11:00:31 graded 0/6|11:00:31 told'",
        "later, '- drawn|10:30:00 begun 11:00:00|11:00:00 closed|11:00:31 graded 0/6'",
    })
    void what_nobody_hands_in_is_closed_by_the_clock(String feedback, String expected) {
        long id = beans.ready(beans.plan("learner", feedback, false));
        long attempt = beans.place(id, MAI).attempt();
        assertThat(lines(attempt)).containsExactly("- drawn");
        after(30 * 60);
        beans.rooms.begin(MAI, id, null, HERE);
        after(30 * 60 + 31);
        beans.tests.overdue.sealAll();
        assertThat(String.join("|", lines(attempt))).isEqualTo(expected);
    }

    @Test
    void what_goes_on_after_the_clock_closed_it_says_when_it_was_given_more() {
        long id = beans.ready(beans.plan("learner", "later", false));
        after(30 * 60);
        long attempt = beans.rooms.begin(MAI, id, null, HERE);
        after(40 * 60);
        beans.tests.overdue.sealAll();
        beans.places.extend(HOLDER, beans.place(id, MAI).id(), 20, 0);
        assertThat(lines(attempt)).containsExactly("- drawn", "10:30:00 begun", "11:10:00 extended Người Coi 20");
    }

    @Test
    void it_is_for_who_holds_tests_where_it_was_held_or_at_a_unit_of_the_person() {
        long held = beans.place(beans.ready(beans.plan("learner", "all", false)), LAN)
                .attempt();
        long alone = attempts.start(MAI, AssessmentBeans.CODE);
        for (long attempt : List.of(held, alone)) {
            assertThat(timelines.of(HOLDER, attempt).sitting() == null).isEqualTo(attempt == alone);
            assertThatThrownBy(() -> timelines.of(STRANGER, attempt)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> timelines.of(MAI, attempt)).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> timelines.of(HOLDER, -1)).isInstanceOf(NotAllowed.class);
        assertThat(beans.tests.count("audit where action = 'timeline.read'")).isEqualTo(2);
        beans.tests.database.run("update assignment set valid_to = '2025-12-14'");
        assertThatThrownBy(() -> timelines.of(HOLDER, alone)).isInstanceOf(NotAllowed.class);
        timelines.of(HOLDER, held);
    }

    @Test
    void a_sheet_that_is_half_typed_has_no_beginning_and_one_that_was_corrected_says_why() {
        long attempt = papers.attempt(papers.open("all"), MAI);
        var form = papers.entry.form(HOLDER, attempt);
        int truth = slot(form, Kind.TRUE_FALSE);
        papers.entry.save(HOLDER, attempt, papers.typed(form, Map.of(truth, "S"), null));
        var typed = "10:30:00 answered " + truth + "/1";
        assertThat(lines(attempt)).containsExactly("- drawn", typed, "10:30:00 typed Người Coi");
        after(60);
        papers.entry.handIn(
                HOLDER, attempt, papers.typed(papers.entry.form(HOLDER, attempt), Map.of(truth, "S"), null));
        after(60);
        papers.entry.correct(
                HOLDER, attempt, papers.typed(papers.entry.form(HOLDER, attempt), Map.of(truth, "Đ"), "Gõ nhầm"));
        assertThat(lines(attempt)).contains("10:32:00 corrected Người Coi Gõ nhầm");
    }

    private static int slot(PaperForm form, Kind kind) {
        return form.fields().stream()
                .filter(field -> field.kind() == kind)
                .findFirst()
                .orElseThrow()
                .slot();
    }

    @Test
    void whoever_is_tested_in_it_sees_what_others_answered_once_the_own_test_is_handed_in() {
        beans.holderTeaches();
        long id = beans.ready(beans.plan("learner", "all", false));
        var own = beans.place(id, HOLDER).id();
        after(30 * 60);
        long attempt = beans.rooms.begin(MAI, id, null, HERE);
        save(sheet(attempt, HERE), Kind.SHORT, 1, "Hải Phòng");
        attempts.submit(MAI, attempt, AssessmentBeans.DEVICE);
        assertThat(said(attempt)).contains("handed-in").doesNotContain("Hải Phòng");
        assertThat(timelines.of(HOLDER, attempt).tested()).isTrue();
        beans.places.takePart(HOLDER, own, false);
        assertThat(said(attempt)).doesNotContain("Hải Phòng");
        beans.places.takePart(HOLDER, own, true);
        beans.holderHandsIn(id);
        assertThat(said(attempt)).contains("Hải Phòng");
        assertThat(timelines.of(HOLDER, attempt).tested()).isFalse();
    }

    private Sheet sheet(long attempt, String device) {
        return attempts.sheet(MAI, attempt, device).orElseThrow();
    }

    private void save(Sheet sheet, Kind kind, int seq, String value) {
        var slot = AttemptsTest.of(sheet, kind).slot();
        beans.tests.responses.save(sheet.ticket(), sheet.id(), List.of(new Given(slot, seq, List.of(value))));
    }

    private void after(int seconds) {
        beans.tests.clock.plus(Duration.ofSeconds(seconds));
    }

    private String said(long attempt) {
        return String.join("\n", lines(attempt));
    }

    private List<String> lines(long attempt) {
        return timelines.of(HOLDER, attempt).lines().stream()
                .map(TimelinesTest::written)
                .toList();
    }

    private static String written(Timeline.Line line) {
        return Stream.of(
                        line.at() == null ? "-" : HOUR.format(line.at()),
                        line.what(),
                        line.end() == null ? null : HOUR.format(line.end()),
                        line.slot() == null
                                ? null
                                : "%d/%d%s%s"
                                        .formatted(
                                                line.slot(),
                                                line.seq(),
                                                line.after() == null
                                                        ? ""
                                                        : " after "
                                                                + line.after().toSeconds() + "s",
                                                line.said() == null ? "" : ":"),
                        line.said() == null ? null : answer(line.said()),
                        line.by(),
                        line.minutes() == null ? null : line.minutes().toString(),
                        line.points() == null
                                ? null
                                : line.points().stripTrailingZeros().toPlainString() + "/"
                                        + line.ofPoints().stripTrailingZeros().toPlainString(),
                        line.note())
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
    }

    private static String answer(Timeline.Said said) {
        return said.typed()
                + said.chosen().stream().map(Review.Option::value).collect(Collectors.joining())
                + said.rows().stream().map(Review.Row::given).collect(Collectors.joining());
    }
}
