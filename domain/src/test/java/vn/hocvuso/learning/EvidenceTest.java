package vn.hocvuso.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.learning.ChecklistsTest.refused;
import static vn.hocvuso.learning.ObserverBeans.BINH;
import static vn.hocvuso.learning.ObserverBeans.HOA;
import static vn.hocvuso.learning.ObserverBeans.HOA_ID;
import static vn.hocvuso.learning.ObserverBeans.LAN;
import static vn.hocvuso.learning.ObserverBeans.MAI;
import static vn.hocvuso.learning.ObserverBeans.MONDAY;
import static vn.hocvuso.learning.ObserverBeans.PNG;
import static vn.hocvuso.learning.ObserverBeans.SON;
import static vn.hocvuso.learning.ObserverBeans.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocvuso.Traces;
import vn.hocvuso.learning.confirm.Evidence;
import vn.hocvuso.learning.confirm.Verdict;
import vn.hocvuso.people.PersonErased;
import vn.hocvuso.platform.AuditFilter;
import vn.hocvuso.platform.NotAllowed;

/** A lesson done elsewhere is done when somebody else confirmed what was handed in. */
class EvidenceTest {

    static final Evidence DID =
            new Evidence("Học xong khoá của Bộ Công an", MONDAY, "https://binhdanhocvuso.gov.vn/gcn/1");

    final ObserverBeans world = new ObserverBeans();
    final HandIns handIns = world.handIns;
    final Confirmations confirmations = world.confirmations;

    @Test
    void it_goes_back_with_a_reason_and_is_taken_the_second_time() {
        handIn(DID);
        assertThat(world.isDone("ngoai")).isFalse();
        confirmations.settle(LAN, world.last(), List.of(Verdict.returned(Evidence.ITEM, "Thiếu ảnh giấy chứng nhận")));
        assertThat(world.isDone("ngoai")).isFalse();
        handIns.handIn(HOA, "e", "ngoai", DID, upload("anh.png", PNG));
        confirmations.settle(MAI, world.last(), List.of(Verdict.confirmed(Evidence.ITEM)));
        assertThat(world.isDone("ngoai")).isTrue();
        assertThat(handIns.mine(HOA, "e", "ngoai").past())
                .extracting(HandInView.Past::outcome)
                .containsExactly("confirmed", "returned");
        assertThat(handIns.mine(HOA, "e", "ngoai").past().get(1).said()).isEqualTo("Thiếu ảnh giấy chứng nhận");
        refused("hand-in.done", () -> handIn(DID));
    }

    @Test
    void pressing_twice_hands_in_once_but_something_else_is_not_lost_silently() {
        handIn(DID);
        handIn(DID);
        assertThat(world.count("hand_in")).isEqualTo(1);
        refused("hand-in.waiting", () -> handIn(new Evidence("Một việc khác hẳn", MONDAY, null)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Chín chữ, 2026-03-02, -, evidence.did",
                "-, 2026-03-02, -, evidence.did",
                "Đủ mười chữ rồi, -, -, evidence.day",
                "Đủ mười chữ rồi, 2026-03-02, javascript:alert(1), evidence.link",
                "Đủ mười chữ rồi, 2026-03-02, ftp://a.vn/x, evidence.link",
                "Đủ mười chữ rồi, 2026-03-02, https:, evidence.link",
                "Đủ mười chữ rồi, 2026-03-02, a b, evidence.link"
            })
    void what_is_not_enough_is_refused(String did, LocalDate day, String link, String code) {
        refused(code, () -> new Evidence(did, day, link));
    }

    @Test
    void nobody_has_done_it_tomorrow() {
        refused("evidence.day", () -> handIn(new Evidence(DID.did(), MONDAY.plusDays(1), null)));
        assertThatCode(() -> handIn(new Evidence(DID.did(), MONDAY, "  "))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<svg xmlns='http://www.w3.org/2000/svg'/>", "<html>", "chữ"})
    void a_file_is_a_picture_or_a_pdf(String content) {
        refused("file.type", () -> handIns.handIn(HOA, "e", "ngoai", DID, upload("anh.png", content.getBytes())));
    }

    @Test
    void a_picture_loses_what_nobody_sees_and_a_damaged_one_is_refused() throws IOException {
        var told = "GPS 10.7769 106.7009".getBytes(StandardCharsets.US_ASCII);
        handIns.handIn(HOA, "e", "ngoai", DID, upload("anh.png", joined(PNG, told)));
        var file = handIns.file(HOA, world.last());
        var kept = new ByteArrayOutputStream();
        handIns.files.copy(file, 0, file.length(), kept);
        assertThat(kept.toString(StandardCharsets.US_ASCII)).doesNotContain("GPS");
        handIns.withdraw(HOA, "e", "ngoai");
        refused(
                "media.picture.damaged",
                () -> handIns.handIn(HOA, "e", "ngoai", DID, upload("anh.png", Arrays.copyOf(PNG, 45))));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    @Test
    void the_file_opens_to_its_owner_and_to_who_may_confirm_and_the_audit_hears_of_it() {
        handIns.handIn(HOA, "e", "ngoai", DID, upload("anh.png", PNG));
        long id = world.last();
        assertThat(handIns.file(HOA, id).name()).isEqualTo("anh.png");
        assertThat(world.audit.entries(AuditFilter.ALL.doing("evidence.read"))).isEmpty();
        assertThat(handIns.file(LAN, id).media()).isEqualTo("image/png");
        assertThat(world.audit.entries(AuditFilter.ALL.doing("evidence.read")))
                .singleElement()
                .satisfies(line -> assertThat(line.about()).isEqualTo(HOA_ID));
        for (var caller : List.of(BINH, SON)) {
            assertThatThrownBy(() -> handIns.file(caller, id)).isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> handIns.file(HOA, id + 999)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void what_was_handed_in_is_never_overwritten() {
        handIn(DID);
        assertThatThrownBy(() -> world.database.run("update hand_in set did = 'khác'"))
                .hasMessageContaining("hand_in");
    }

    @Test
    void an_erased_person_leaves_a_count_and_no_word() {
        handIns.handIn(HOA, "e", "ngoai", new Evidence("Hoà Xinh đã học xong", MONDAY, "https://hoa.xinh.vn"), null);
        confirmations.settle(LAN, world.last(), List.of(Verdict.returned(Evidence.ITEM, "Hoà Xinh gửi thêm ảnh")));
        handIns.handIn(
                HOA, "e", "ngoai", new Evidence("Hoà Xinh gửi lại ảnh", MONDAY, null), upload("hoaxinh.png", PNG));
        var traces = new Traces(world.database, List.of("Hoà Xinh", "hoa.xinh", "hoaxinh"));
        assertThat(traces.found()).contains("hand_in.did", "hand_in.link", "hand_in_point.said", "stored_file.name");
        handIns.erased(new PersonErased(HOA_ID));
        world.inbox.forget(HOA_ID, "Hoà Xinh");
        assertThat(traces.found()).isEmpty();
        assertThat(world.count("hand_in where outcome = 'returned'")).isEqualTo(1);
        assertThat(world.count("hand_in where outcome = 'withdrawn'")).isEqualTo(1);
        assertThat(world.count("file_content")).isZero();
    }

    private void handIn(Evidence evidence) {
        handIns.handIn(HOA, "e", "ngoai", evidence, null);
    }
}
