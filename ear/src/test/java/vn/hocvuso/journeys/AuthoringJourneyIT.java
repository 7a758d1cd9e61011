package vn.hocvuso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A teacher writes a course, looks at it as on a phone, publishes it; a colleague writes the same lesson, and nothing is lost. */
class AuthoringJourneyIT extends Journeys {

    static final String SCHOOL = "mn-minh-thuan";

    static final String PRACTICE = """
            Mật khẩu tốt là mật khẩu dài.

            ```gift
            // [id:dai]
            Mật khẩu dài thì khó đoán hơn {T#Nghĩ lại nhé: mỗi chữ thêm là thêm nhiều lần đoán.#Đúng vậy.}
            ```
            """;

    @Test
    void two_write_one_course_and_nobody_loses_a_word() {
        var lien = author("lien.soan", "Đặng Thị Liên Soạn", "ca phe sang som");
        var code = begins(lien);
        var lesson = writes(lien, code);
        practisesIn(lien, code);
        illustrates(lien, code);
        keepsATest(lien, code);
        readsAloud(lien, code, lesson);
        publishes(lien, code);
        var learner = phone();
        new KeycloakDesk(env())
                .account("hoc.soan", "Bế Văn Học Thử", "doi giay mau xanh")
                .enter(learner, appUrl());
        learner.navigate(appUrl() + "/learning/course?code=" + code);
        learner.waitForNavigation(() -> learner.locator("[id='place:enrol']").click());

        learner.navigate(appUrl() + "/learning/lesson?course=" + code + "&slug=mat-khau");
        assertThat(learner.locator(".listen audio")).isVisible();
        assertThat(learner.locator(".listen button")).hasCount(0);
        look(learner, "lesson-recorded-phone");

        begin(lien, code);
        var huong = author("huong.soan", "Nông Thị Hương Soạn", "mua roi ngoai hien");
        lien.navigate(lesson);
        huong.navigate(lesson);
        collide(lien, huong);
        signedOutWhileTyping(lien, lesson);
        learner.navigate(appUrl() + "/learning/lesson?course=" + code + "&slug=mat-khau");
        assertThat(learner.locator("article")).containsText("Mật khẩu tốt");
        assertThat(learner.locator("article")).not().containsText("Hương");
        strangersSeeNothing(learner, code);
    }

    /** A photograph is made small, a film can be asked for in parts, and what pretends to be a picture stays out. */
    private void illustrates(Page page, String code) {
        page.navigate(appUrl() + "/learning/draft-media?course=" + code);
        page.fill("#words", "Lớp học buổi sáng");
        brings(page, "Lớp học.jpg", photograph());
        assertThat(page.locator("#files")).containsText("pictures/lop-hoc.jpg");
        look(page, "draft-media-desk");
        var picture = appUrl() + "/learning/draft-media/" + code + "/pictures/lop-hoc.jpg";
        var twin = page.context().request().get(picture + ".webp");
        assertThat(twin.headers().get("content-type")).startsWith("image/webp");
        assertThat(twin.body().length)
                .isLessThan(page.context().request().get(picture).body().length);
        var part = page.context().request().get(picture, RequestOptions.create().setHeader("Range", "bytes=0-99"));
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.body()).hasSize(100);
        brings(page, "anh.png", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
        assertThat(page.locator(".said.refused").first()).isVisible();
        assertThat(page.locator("#files li")).hasCount(1);
    }

    /** What a rule refuses is said on the form, which keeps what was typed. */
    private void keepsATest(Page page, String code) {
        page.navigate(appUrl() + "/learning/draft-quiz?course=" + code);
        page.fill("[id='quiz:title']", "Kiểm tra");
        page.fill("[id='quiz:draw']", "1");
        page.fill("[id='quiz:gift']", "Trái Đất tròn {T}");
        page.fill("[id='quiz:pages']", "101");
        sends(page, "[id='quiz:yes']");
        assertThat(page.locator(".said.refused")).containsText("từ 0 đến 100");
        assertThat(page.locator("[id='quiz:title']")).hasValue("Kiểm tra");
        page.fill("[id='quiz:pages']", "1");
        page.locator("[id='quiz:score']").check();
        sends(page, "[id='quiz:yes']");
        assertThat(page.locator("[id='quiz:score']")).isChecked();
        look(page, "draft-quiz-desk");
        sends(page, "[id='quiz:no']");
    }

    /** A recording of the lesson takes the place of the browser's voice; another one takes its place. */
    private void readsAloud(Page page, String code, String lesson) {
        page.navigate(lesson);
        page.locator("#marks [data-mark=recording]").click();
        assertThat(page.locator("#recording")).containsText("chưa có tệp tiếng nào");
        page.locator("#recording a").click();
        brings(page, "Giọng đọc.mp3", sound());
        assertThat(page.locator("#files")).containsText("media/giong-doc.mp3");
        page.navigate(lesson);
        for (int i = 0; i < 2; i++) {
            page.locator("#marks [data-mark=recording]").click();
            page.locator("#recording-yes").click();
            isSaved(page);
            assertThat(text(page)).hasValue("![Nghe bài](media/giong-doc.mp3)\n\n" + PRACTICE);
        }
        assertThat(page.frameLocator("#preview").locator(".listen audio")).isVisible();
    }

    private static byte[] sound() {
        try {
            return Files.readAllBytes(Path.of("../domain/src/test/resources/media/sound.mp3"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void brings(Page page, String name, byte[] content) {
        page.setInputFiles("#file", new FilePayload(name, "application/octet-stream", content));
        sends(page, "#upload button");
    }

    private static byte[] photograph() {
        var picture = new BufferedImage(1_600, 1_200, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        for (int i = 0; i < 200; i++) {
            pen.setColor(new Color(40 + i, 200 - i / 2, (i * 37) % 255));
            pen.fillOval((i * 97) % 1_500, (i * 61) % 1_100, 120, 90);
        }
        var jpeg = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", jpeg);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jpeg.toByteArray();
    }

    private Page author(String username, String name, String password) {
        var page = desk();
        var signIn = new KeycloakDesk(env()).account(username, name, password);
        give(username);
        page.clock().install();
        signIn.enter(page, appUrl());
        return page;
    }

    private static void give(String username) {
        try {
            Stage.run("""
                    insert into role_held (id, version, person_id, role, unit_id, valid_from)
                    select (select least(min(id), 0) - 1 from role_held), 0, p.id, 'author', u.id, '2020-01-01'
                    from person p, unit u where p.username = '%s' and u.code = '%s'
                    """.formatted(username, SCHOOL));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String begins(Page page) {
        page.navigate(appUrl() + "/learning/drafts");
        look(page, "drafts-desk");
        page.fill("[id='new:title']", "Mật khẩu cho người mới");
        sends(page, "[id='new:yes']");
        var code = page.url().replaceFirst(".*course=", "");
        assertThat(code).matches("mat-khau-cho-nguoi-moi-[a-z0-9]{5}");
        page.navigate(appUrl() + "/learning/draft-cover?course=" + code + "&framework=tt02-2025");
        page.fill("[id='cover:summaryVi']", "Đặt được một mật khẩu khó đoán và dễ nhớ.");
        page.locator("[id='cover:audiences'] input").first().check();
        sends(page, "[id='cover:yes']");
        page.navigate(appUrl() + "/learning/draft-cover?course=" + code + "&framework=tt02-2025");
        page.selectOption("#competence", "4.1");
        page.locator("input[name=level]").first().check();
        sends(page, "#teach button");
        assertThat(page.locator("#goals .rows li")).hasCount(1);
        look(page, "draft-cover-desk");
        return code;
    }

    private String writes(Page page, String code) {
        page.navigate(appUrl() + "/learning/draft?course=" + code);
        page.fill("#section-title", "Bắt đầu");
        sends(page, "#section button");
        page.fill("#lesson-title", "Mật khẩu");
        sends(page, "#lesson button");
        var lesson = page.url();
        page.locator("#marks [data-mark=heading]").click();
        page.keyboard().type("Vì sao phải dài");
        assertThat(text(page)).hasValue("## Vì sao phải dài");
        isSaved(page);
        assertThat(page.frameLocator("#preview").locator("article h2")).hasText("Vì sao phải dài");
        text(page).fill(PRACTICE);
        isSaved(page);
        look(page, "draft-lesson-desk");
        page.reload();
        assertThat(text(page)).hasValue(PRACTICE);
        page.setViewportSize(360, 740);
        look(page, "draft-lesson-phone");
        page.navigate(appUrl() + "/learning/draft?course=" + code);
        look(page, "draft-phone");
        page.setViewportSize(1280, 800);
        movesALesson(page, code);
        return lesson;
    }

    /** By the button, and drawn by the mouse. */
    private void movesALesson(Page page, String code) {
        page.fill("#lesson-title", "Nhớ mật khẩu");
        sends(page, "#lesson button");
        page.navigate(appUrl() + "/learning/draft?course=" + code);
        sends(page, ".outline-lesson:nth-child(3) button[value=up]");
        assertThat(page.locator(".outline-lesson a").first()).hasText("Nhớ mật khẩu");
        page.waitForNavigation(() -> page.dragAndDrop(
                ".outline-lesson:nth-child(3)",
                ".outline-lesson:nth-child(2)",
                new Page.DragAndDropOptions().setTargetPosition(40, 4)));
        assertThat(page.locator(".outline-lesson a").first()).hasText("Mật khẩu");
        look(page, "draft-desk");
        page.navigate(appUrl() + "/learning/draft-check?course=" + code);
        assertThat(page.locator("#findings li")).hasCount(1);
        assertThat(page.locator("#findings")).containsText("Bài “Nhớ mật khẩu” chưa có nội dung");
        look(page, "draft-check-desk");
        page.locator("#findings a").click();
        page.locator("#practice summary").click();
        page.fill("#stem", "Nơi giữ mật khẩu {an toàn}?");
        page.fill("[name=answer1]", "Trong đầu = tốt");
        page.fill("[name=answer2]", "Giấy dán màn hình");
        page.fill("[name=said2]", "Ai đi qua cũng đọc được.");
        page.locator("[id='write:practise']").click();
        assertThat(text(page)).hasValue(Pattern.compile("```gift\\s[\\s\\S]*an toàn\\\\}"));
        isSaved(page);
    }

    /** In the frame of 360 px a wrong answer is told why, and nothing is kept. */
    private void practisesIn(Page page, String code) {
        var phone = page.context().newPage();
        phone.setViewportSize(360, 740);
        phone.navigate(appUrl() + "/learning/preview?course=" + code + "&lesson=mat-khau");
        phone.locator("input[type=radio][value=false]").check();
        phone.waitForNavigation(() -> phone.locator(".practice button").click());
        assertThat(phone.locator(".practice .said.refused")).containsText("Nghĩ lại nhé");
        look(phone, "preview-phone");
        phone.close();
    }

    private void publishes(Page page, String code) {
        page.navigate(appUrl() + "/learning/draft-check?course=" + code);
        sends(page, "#publish button");
        assertThat(page.locator(".said.done")).containsText("Đã công bố bản 1");
        assertThat(page.locator("#versions li")).hasCount(1);
        look(page, "draft-published-desk");
    }

    private void begin(Page page, String code) {
        page.navigate(appUrl() + "/learning/draft?course=" + code);
        sends(page, "#begin button");
        assertThat(page.locator("#begin")).hasCount(0);
    }

    private void collide(Page lien, Page huong) {
        text(huong).fill("Hương viết trước.");
        isSaved(huong);
        text(lien).fill("Liên cũng viết.");
        rests(lien);
        assertThat(lien.locator("#collision")).isVisible();
        assertThat(lien.locator("#theirs")).hasValue("Hương viết trước.");
        assertThat(lien.locator("#collision-says")).containsText("Nông Thị Hương Soạn");
        assertThat(text(lien)).hasValue("Liên cũng viết.");
        look(lien, "draft-collision-desk");
        lien.reload();
        assertThat(lien.locator("#collision")).isVisible();
        assertThat(text(lien)).hasValue("Liên cũng viết.");
        lien.locator("#merge").click();
        text(lien).fill("Hương viết trước. Liên cũng viết.");
        lien.locator("#keep-mine").click();
        isSaved(lien);
        text(huong).fill("Hương viết trước, rồi viết nữa.");
        rests(huong);
        assertThat(huong.locator("#theirs")).hasValue("Hương viết trước. Liên cũng viết.");
        huong.locator("#take-theirs").click();
        assertThat(text(huong)).hasValue("Hương viết trước. Liên cũng viết.");
        huong.reload();
        huong.locator("#kept summary").click();
        assertThat(huong.locator("#kept li", new Page.LocatorOptions().setHasText("gác lại")))
                .hasCount(2);
        huong.locator("#kept li a").first().click();
        assertThat(huong.locator("#old pre")).hasText("Hương viết trước, rồi viết nữa.");
        look(huong, "draft-kept-desk");
    }

    /** The text stays in the browser until there is somebody again to save it for. */
    private void signedOutWhileTyping(Page page, String lesson) {
        var cookies = page.context().cookies();
        page.context().clearCookies();
        text(page).fill("Viết khi phiên đã hết.");
        rests(page);
        assertThat(page.locator("#state")).containsText("Phiên đăng nhập đã hết");
        page.context().addCookies(cookies);
        page.navigate(lesson);
        assertThat(text(page)).hasValue("Viết khi phiên đã hết.");
        isSaved(page);
    }

    private void strangersSeeNothing(Page learner, String code) {
        for (var place : new String[] {"draft", "draft-cover", "draft-check", "draft-quiz", "draft-media", "drafts"}) {
            var answer = learner.navigate(appUrl() + "/learning/" + place + "?course=" + code);
            assertThat(answer.status()).as(place).isEqualTo(404);
        }
    }

    private static Locator text(Page page) {
        return page.locator("[id='write:text']");
    }

    /** What was typed is sent when the keys have rested for a while. */
    private static void rests(Page page) {
        page.clock().runFor(2_500);
    }

    private static void isSaved(Page page) {
        rests(page);
        assertThat(page.locator("#state")).containsText("Đã lưu");
    }

    private static void sends(Page page, String button) {
        page.waitForNavigation(() -> page.locator(button).first().click());
    }
}
