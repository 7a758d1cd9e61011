package vn.hocvuso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A learner does things by hand and elsewhere, a lead confirms and sends back, and sees who is stuck. */
class ProgressJourneyIT extends Journeys {

    static final String UNIT = "mn-hoa-hau";
    static final String LEARNER = "Nguyễn Phúc Bảo Hoàng Thiên Kim";
    static final String COURSE = "/learning/course?code=tu-tay-lam";
    static final String LESSON = "/learning/lesson?course=tu-tay-lam&slug=";

    static final String WORLD = """
            insert into course (id, version, code, position, unit_id)
                select -9001, 0, 'tu-tay-lam', 900, id from unit where code = 'mn-hoa-hau';
            insert into course_version (id, version, course_id, number, title_vi, title_en, summary_vi, licence, changed_at,
                    published_at)
                values (-9001, 0, -9001, 1, 'Tự tay làm trên điện thoại', 'By hand on a phone',
                    'Làm thật trên máy của mình, có người xem.', 'CC BY 4.0', now(), now());
            insert into lesson (id, version, course_id, slug) values
                (-9001, 0, -9001, 'lam'), (-9002, 0, -9001, 'ngoai'), (-9003, 0, -9001, 'tap');
            insert into lesson_version (id, version, course_version_id, lesson_id, position, title, minutes, kind, completion,
                    least_seconds, required, address, body, changed_at)
                values
                (-9001, 0, -9001, -9001, 1, 'Đặt mật khẩu mạnh cho Zalo', 5, 'reading', 'checklist', 0, true, null,
                    E'Làm trên máy của bạn:\\n\\n- [ ] Mở **Cài đặt**, chọn Tài khoản và bảo mật\\n- [ ] Đặt mật khẩu dài ít nhất 12 chữ cái\\n\\nXong thì nhờ người xem.', now()),
                (-9002, 0, -9001, -9002, 2, 'Khóa VNeID trên Bình dân học vụ số', 20, 'outside', 'evidence', 0, true,
                    'https://binhdanhocvuso.gov.vn/khoa-hoc/vneid', E'Học khóa này ở trang quốc gia.', now()),
                (-9003, 0, -9001, -9003, 3, 'Luyện nhận diện lừa đảo', 5, 'reading', 'practice', 0, true, null,
                    E'Thử xem:\\n\\n```gift\\n// [id:p1]\\nCông an hỏi mã OTP qua điện thoại {F#Đúng, không bao giờ#Không ai được hỏi mã}\\n```\\n', now());
            update course set published_id = -9001 where id = -9001;
            """;

    final KeycloakDesk keycloak = new KeycloakDesk(env());
    final Page learner = phone();
    final Page lead = desk();

    @AfterEach
    void nobodyElseIsOfferedTheCourse() throws SQLException {
        Stage.run("update course set withdrawn_on = '2020-01-01' where code = 'tu-tay-lam'");
    }

    @Test
    void what_is_done_is_seen_by_somebody_else() throws SQLException {
        Stage.run(WORLD);
        theyAreHere();
        theLearnerTicksAndAsks();
        theLearnerHandsInEvidence();
        theLearnerDoesNotGetOn();
        theLeadSendsBothBack();
        theLearnerDoesItAgain();
        theLeadConfirmsBoth();
        theLearnerSeesWhatIsNext();
        theLeadSeesWhoIsStuck();
        onAPhone();
    }

    private void theyAreHere() {
        var student = keycloak.account("an.tien.bo", LEARNER, "tam muoi mot chin");
        keycloak.place("an.tien.bo", UNIT);
        student.enter(learner, appUrl());
        var teacher = keycloak.account("phu.trach.tien.bo", "Trần Thị Phụ Trách", "bay muoi hai sau");
        keycloak.make("group_lead", "phu.trach.tien.bo", UNIT);
        teacher.enter(lead, appUrl());
    }

    private void theLearnerTicksAndAsks() {
        learner.navigate(appUrl() + COURSE);
        learner.locator("[id='place:enrol']").click();
        assertThat(learner.locator(".lead")).containsText("Tự tay làm 2 việc");
        learner.waitForNavigation(() -> learner.locator("[id='over:ask']").click());
        assertThat(learner.locator(".said.refused")).containsText("chưa đánh dấu việc nào");
        tick(0);
        tick(0);
        tick(0);
        tick(1);
        assertThat(learner.locator(".point.ticked")).hasCount(2);
        assertThat(learner.locator(".lead")).containsText("Đã đánh dấu 2/2 việc");
        look(learner, "checklist-ticked-phone");
        learner.waitForNavigation(() -> learner.locator("[id='over:ask']").click());
        assertThat(learner.locator(".said.done")).containsText("Đã gửi");
        assertThat(learner.locator(".point.waiting")).hasCount(2);
        look(learner, "checklist-waiting-phone");
        learner.navigate(appUrl() + COURSE);
        assertThat(learner.locator(".next")).containsText("nộp minh chứng");
    }

    private void theLearnerHandsInEvidence() {
        learner.navigate(appUrl() + LESSON + "ngoai");
        assertThat(learner.locator("a.button[target=_blank]")).hasAttribute("rel", "noopener noreferrer");
        learner.fill("[id='evidence:link']", "https://binhdanhocvuso.gov.vn/gcn/1");
        send();
        assertThat(learner.locator(".said.refused")).containsText("Mời kể bạn đã học");
        assertThat(learner.locator("[id='evidence:link']")).hasValue("https://binhdanhocvuso.gov.vn/gcn/1");
        look(learner, "evidence-refused-phone");
        learner.fill("[id='evidence:did']", "Đã học xong khóa VNeID, được 9/10 điểm.");
        learner.fill("[id='evidence:day']", "1/10/2026");
        send();
        assertThat(learner.locator(".said.done")).containsText("Đã nộp minh chứng");
        look(learner, "evidence-waiting-phone");
    }

    private void theLearnerDoesNotGetOn() {
        for (int i = 0; i < 3; i++) {
            learner.navigate(appUrl() + LESSON + "tap");
            learner.locator(".practice input[type=radio][value=true]").check();
            learner.waitForNavigation(
                    () -> learner.locator(".practice button.act").click());
            assertThat(learner.locator(".practice .said.refused")).isVisible();
        }
        assertThat(learner.locator(".lead")).containsText("còn 1 câu");
    }

    private void theLeadSendsBothBack() {
        lead.navigate(appUrl() + "/");
        assertThat(lead.locator(".next")).containsText("2 bài của người khác đang chờ bạn xác nhận");
        lead.navigate(appUrl() + "/learning/confirmations");
        assertThat(waiting()).hasCount(2);
        look(lead, "confirmations-desk");
        opens(0);
        look(lead, "confirmation-checklist-desk");
        choose("yes", 0);
        choose("no", 1);
        judge();
        assertThat(lead.locator(".said.refused")).containsText("ghi một câu");
        assertThat(lead.locator("input[value=no]").nth(1)).isChecked();
        lead.locator(".judge input[type=text]").nth(1).fill("Mật khẩu mới có 8 chữ, cần dài hơn.");
        judge();
        assertThat(lead.locator(".said.done")).containsText("Đã trả lại cho " + LEARNER);
        opens(0);
        choose("no", 0);
        lead.locator(".judge input[type=text]").fill("Thiếu ảnh giấy chứng nhận.");
        look(lead, "confirmation-evidence-desk");
        judge();
        assertThat(lead.locator(".empty")).isVisible();
    }

    private void theLearnerDoesItAgain() {
        learner.navigate(appUrl() + "/platform/inbox");
        assertThat(learner.locator("main")).containsText("được trả lại: Thiếu ảnh giấy chứng nhận.");
        learner.navigate(appUrl() + COURSE);
        assertThat(learner.locator(".next")).containsText("được trả lại: Mật khẩu mới có 8 chữ, cần dài hơn.");
        look(learner, "course-returned-phone");
        learner.navigate(appUrl() + LESSON + "lam");
        assertThat(learner.locator(".point.confirmed")).hasCount(1);
        assertThat(learner.locator(".point.returned")).containsText("cần dài hơn");
        look(learner, "checklist-returned-phone");
        tick(0);
        learner.waitForNavigation(() -> learner.locator("[id='over:ask']").click());
        learner.navigate(appUrl() + LESSON + "ngoai");
        look(learner, "evidence-returned-phone");
        learner.fill("[id='evidence:did']", "Gửi lại kèm ảnh giấy chứng nhận.");
        learner.fill("[id='evidence:day']", "1/10/2026");
        learner.setInputFiles("[id='evidence:file']", new FilePayload("giay.png", "image/png", picture()));
        send();
        assertThat(learner.locator(".past img")).isVisible();
    }

    private void theLeadConfirmsBoth() {
        for (int i = 2; i > 0; i--) {
            lead.navigate(appUrl() + "/learning/confirmations");
            assertThat(waiting()).hasCount(i);
            opens(0);
            var address = lead.url();
            assertThat(learner.request().get(address).status()).isEqualTo(404);
            choose("yes", 0);
            look(lead, "confirmation-again-" + i + "-desk");
            lead.waitForNavigation(() -> lead.locator("[id='judge:send']").dblclick());
            lead.navigate(address);
            assertThat(lead.locator(".notice").first()).containsText("đã được xác nhận");
        }
        look(lead, "confirmation-settled-desk");
    }

    private void theLearnerSeesWhatIsNext() {
        learner.navigate(appUrl() + COURSE);
        assertThat(learner.locator(".lessons .status.read")).hasCount(2);
        assertThat(learner.locator(".next")).containsText("trả lời đúng các câu luyện tập");
        look(learner, "course-practice-phone");
    }

    private void theLeadSeesWhoIsStuck() {
        lead.navigate(appUrl() + "/learning/stuck?unit=" + UNIT);
        var row = lead.locator("#stuck tr", new Page.LocatorOptions().setHasText(LEARNER));
        assertThat(row).containsText("Sai 3 lần liền một câu luyện tập ở bài “Luyện nhận diện lừa đảo”");
        assertThat(lead.locator("main")).not().containsText("OTP");
        look(lead, "stuck-desk");
        lead.navigate(appUrl() + "/learning/stuck?unit=" + UNIT + "&n=4");
        assertThat(lead.locator("#n")).hasValue("4");
        assertThat(row).hasCount(0);
        assertThat(learner.request()
                        .get(appUrl() + "/learning/stuck?unit=" + UNIT)
                        .status())
                .isEqualTo(404);
    }

    private void onAPhone() {
        learner.navigate(appUrl() + LESSON + "ngoai&lang=en");
        look(learner, "evidence-done-phone");
        lead.setViewportSize(360, 740);
        lead.navigate(appUrl() + "/learning/stuck?unit=" + UNIT);
        look(lead, "stuck-phone");
        lead.navigate(appUrl() + "/learning/confirmations");
        look(lead, "confirmations-empty-phone");
        lead.navigate(appUrl() + "/learning/stuck?lang=en&unit=" + UNIT);
        look(lead, "stuck-english-phone");
    }

    private void tick(int index) {
        learner.waitForNavigation(
                () -> learner.locator(".point button").nth(index).click());
    }

    private void send() {
        learner.waitForNavigation(() -> learner.locator("[id='evidence:send']").click());
    }

    private Locator waiting() {
        return lead.locator("#waiting tbody tr");
    }

    private void opens(int index) {
        lead.navigate(appUrl() + "/learning/confirmations");
        lead.waitForNavigation(() -> waiting().nth(index).locator("a.button").click());
    }

    private void choose(String answer, int index) {
        lead.locator("input[value=" + answer + "]").nth(index).check();
    }

    private void judge() {
        lead.waitForNavigation(() -> lead.locator("[id='judge:send']").click());
    }

    private static byte[] picture() {
        try {
            var image = new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB);
            var pen = image.createGraphics();
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, 320, 200);
            pen.setColor(Color.DARK_GRAY);
            List.of(40, 80, 120).forEach(y -> pen.fillRect(30, y, 260, 12));
            pen.dispose();
            var png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
