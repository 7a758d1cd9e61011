package vn.hocvuso.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.assessment.AssessmentBeans.LAN;
import static vn.hocvuso.assessment.AssessmentBeans.MAI;
import static vn.hocvuso.assessment.SittingBeans.HERE;
import static vn.hocvuso.assessment.SittingBeans.HOLDER;
import static vn.hocvuso.assessment.SittingBeans.SCHOOL;
import static vn.hocvuso.assessment.SittingBeans.STRANGER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.assessment.question.Format;
import vn.hocvuso.assessment.question.Html;
import vn.hocvuso.assessment.question.Item;
import vn.hocvuso.assessment.question.Items;
import vn.hocvuso.assessment.question.Order;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.people.Audience;
import vn.hocvuso.platform.JobStep;
import vn.hocvuso.platform.JobTask;
import vn.hocvuso.platform.NotAllowed;

class PapersTest {

    PaperBeans beans;

    @BeforeEach
    void begins() {
        beans = new PaperBeans();
    }

    @AfterEach
    void nothing_is_kept() {
        beans.close();
    }

    @Test
    void each_gets_a_sheet_of_what_was_drawn_for_them_and_nothing_begins() throws IOException {
        long id = beans.open("all");
        var text = text(beans.papers.sheets(HOLDER, id).content());
        assertThat(text)
                .contains("Kiểm tra cuối khóa", "Thử sáu kiểu", "Trường A", "30 phút")
                .contains("Số phiếu: " + beans.attempt(id, MAI), "Số phiếu: " + beans.attempt(id, LAN))
                .containsPattern("Câu 6\\..*Câu 6\\.");
        var view = beans.papers.view(HOLDER, id);
        assertThat(view.places()).hasSize(2).extracting(PaperView.Place::state).containsOnly("printed");
        assertThat(beans.school.place(id, MAI).state()).isEqualTo("drawn");
        assertThat(beans.tests.count("audit where action = 'paper.printed'")).isEqualTo(1);
    }

    @Test
    void one_sheet_can_be_printed_alone_with_the_minutes_of_its_place() throws IOException {
        beans.tests.extraTimes.give(HOLDER, MAI.person(), 50, null);
        long id = beans.open("all");
        var place = beans.school.place(id, MAI);
        beans.school.places.extend(HOLDER, place.id(), 5, 0);
        assertThat(text(beans.papers.sheet(HOLDER, place.id()).content()))
                .contains("50 phút", "Số phiếu: " + place.attempt())
                .doesNotContain("Số phiếu: " + beans.attempt(id, LAN));
        assertThat(beans.papers.view(HOLDER, id).count("printed")).isEqualTo(1);
    }

    @Test
    void nothing_is_printed_before_everybody_on_paper_is_drawn_for() {
        var sittings = beans.school.sittings;
        var places = beans.school.places;
        long id = sittings.plan(HOLDER, SCHOOL, beans.school.plan("learner", "all", false));
        places.add(HOLDER, id, Set.of(Audience.TEACHER));
        refused("paper.nobody", () -> beans.papers.sheets(HOLDER, id));
        places.onPaper(HOLDER, beans.school.place(id, MAI).id(), true);
        assertThat(beans.papers.view(HOLDER, id).isReady()).isFalse();
        refused("paper.not-drawn", () -> beans.papers.sheets(HOLDER, id));
        refused(
                "paper.not-drawn",
                () -> beans.papers.sheet(HOLDER, beans.school.place(id, MAI).id()));
        sittings.prepare(HOLDER, id);
        refused(
                "paper.device",
                () -> beans.papers.sheet(HOLDER, beans.school.place(id, LAN).id()));
        assertThat(beans.papers.sheets(HOLDER, id).name()).endsWith(".pdf");
        assertThat(beans.papers.view(HOLDER, id).places()).hasSize(1);
        sittings.cancel(HOLDER, id);
        refused("paper.cancelled", () -> beans.papers.sheets(HOLDER, id));
    }

    @Test
    void only_whoever_holds_it_prints() {
        long id = beans.open("all");
        var place = beans.school.place(id, MAI).id();
        for (var other : List.of(STRANGER, MAI)) {
            assertThatThrownBy(() -> beans.papers.view(other, id)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> beans.papers.sheets(other, id)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> beans.papers.sheet(other, place)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> beans.papers.ask(other, id)).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> beans.papers.sheets(HOLDER, id + 1_000)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoever_is_tested_in_it_prints_once_the_own_test_is_handed_in() {
        beans.school.holderTeaches();
        long id = beans.open("all");
        var own = beans.school.place(id, HOLDER).id();
        printsNothing(id);
        beans.school.places.takePart(HOLDER, own, false);
        printsNothing(id);
        beans.school.places.takePart(HOLDER, own, true);
        beans.school.rooms.begin(HOLDER, id, null, HERE);
        printsNothing(id);
        beans.school.holderHandsIn(id);
        beans.papers.sheets(HOLDER, id);
        beans.papers.sheet(HOLDER, beans.school.place(id, MAI).id());
        assertThat(step(id, null).done()).isEqualTo(2);
    }

    @Test
    void whoever_did_not_come_prints_again_from_the_close_on() {
        beans.school.holderTeaches();
        long id = beans.open("all");
        beans.tests.clock.plus(Duration.ofMinutes(90).minusMillis(1));
        printsNothing(id);
        beans.tests.clock.plus(Duration.ofMillis(1));
        beans.papers.sheets(HOLDER, id);
    }

    private void printsNothing(long id) {
        var place = beans.school.place(id, MAI).id();
        refused("paper.tested", () -> beans.papers.sheets(HOLDER, id));
        refused("paper.tested", () -> beans.papers.sheet(HOLDER, place));
        refused("paper.tested", () -> beans.papers.ask(HOLDER, id));
        refused("paper.tested", () -> step(id, null));
        refused("paper.tested", () -> step(id, "1,1,2"));
    }

    @Test
    void whoever_printed_sheets_of_it_does_not_put_themselves_in_any_more() {
        var places = beans.school.places;
        long id = beans.open("all");
        long other = beans.school.ready(beans.school.plan("learner", "all", false));
        beans.school.holderTeaches();
        places.add(HOLDER, id, Set.of(Audience.TEACHER));
        var own = beans.school.place(id, HOLDER).id();
        places.takePart(HOLDER, own, false);
        places.takePart(HOLDER, own, true);
        places.takePart(HOLDER, own, false);
        places.addPerson(HOLDER, id, HOLDER.person());
        places.takePart(HOLDER, own, false);
        beans.tests.events.add(beans.attempt(id, LAN), AttemptEvents.PRINTED, HOLDER.person());
        refused("paper.printed", () -> places.takePart(HOLDER, own, true));
        refused("paper.printed", () -> places.addPerson(HOLDER, id, HOLDER.person()));
        places.takePart(HOLDER, own, false);
        places.takePart(HOLDER, beans.school.place(id, MAI).id(), true);
        places.addPerson(HOLDER, id, MAI.person());
        places.addPerson(HOLDER, other, HOLDER.person());
        assertThat(beans.school.place(id, HOLDER).leftOut()).isTrue();
    }

    @Test
    void whoever_printed_sheets_of_it_does_not_come_in_with_a_group_either() {
        long id = beans.open("all");
        beans.papers.sheets(HOLDER, id);
        beans.school.holderTeaches();
        assertThat(beans.school.places.add(HOLDER, id, Set.of(Audience.TEACHER)))
                .isZero();
    }

    @Test
    void who_is_put_on_paper_while_it_is_printed_is_left_for_the_next_time() {
        long id = beans.open("all");
        var first = step(id, null);
        beans.tests.database.run("insert into sitting_place (id, version, sitting_id, person_id, number, paper)"
                + " values (99, 1, %d, 23, 3, true)".formatted(id));
        var last = step(id, first.checkpoint());
        assertThat(last.over()).isTrue();
        assertThat(last.done()).isEqualTo(2);
        refused("paper.not-drawn", () -> beans.papers.sheets(HOLDER, id));
    }

    private JobStep step(long sitting, String checkpoint) {
        return beans.job.step(new JobTask(1, HOLDER, SCHOOL, String.valueOf(sitting), checkpoint));
    }

    @Test
    void who_answers_on_paper_does_not_begin_on_a_device() {
        long id = beans.open("all");
        refused("sitting.on-paper", () -> beans.school.rooms.begin(MAI, id, null, HERE));
    }

    @Test
    void many_are_printed_step_by_step_into_one_file() throws IOException {
        long id = beans.open("all");
        assertThat(beans.papers.ask(HOLDER, id)).isEqualTo(1);
        assertThat(beans.asked).containsExactly("papers papers:%d %d".formatted(id, id));
        JobStep step = null;
        do {
            step = step(id, step == null ? null : step.checkpoint());
        } while (!step.over());
        assertThat(step.done()).isEqualTo(2);
        var card = beans.job.files.card(Long.parseLong(step.result()));
        var pdf = new ByteArrayOutputStream();
        beans.job.files.copy(card, 0, card.length(), pdf);
        assertThat(text(pdf.toByteArray()))
                .contains("Số phiếu: " + beans.attempt(id, MAI), "Số phiếu: " + beans.attempt(id, LAN));
        assertThat(beans.tests.count("stored_file where own")).isEqualTo(1);
        assertThat(beans.tests.count("stored_file")).isEqualTo(1);
    }

    @Property(tries = 200)
    void paper_and_screen_show_the_same_in_the_same_order(@ForAll long seed, @ForAll("items") Item item) {
        var printed = PaperSheets.printed(3, seed, item);
        var shown = SheetWriter.asked(3, 0, item, Order.of(seed, 3, item.body()), List.of());
        var screen =
                switch (shown.kind()) {
                    case SINGLE, MULTIPLE ->
                        shown.options().stream().map(Sheet.Option::html).toList();
                    case MATCHING ->
                        shown.rows().get(0).picks().stream()
                                .map(pick -> Html.of(Format.PLAIN, pick.text()))
                                .toList();
                    case TRUE_FALSE, SHORT, NUMERIC -> List.of();
                };
        assertThat(printed.options()).isEqualTo(screen);
        assertThat(printed.rows())
                .isEqualTo(shown.rows().stream().map(Sheet.Row::html).toList());
    }

    @Provide
    Arbitrary<Item> items() {
        return Items.any();
    }

    private static String text(byte[] content) throws IOException {
        try (var pdf = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static void refused(String code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(RuleBroken.class).hasMessage(code);
    }
}
