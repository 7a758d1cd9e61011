package vn.hocvuso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An author brings the school's own list of skills as a file, then a new edition of it; the school sees both, others neither. */
class FrameworkJourneyIT extends Journeys {

    static final String UNIT = "xa-minh-tan";
    static final String FIRST = "/skills/framework?code=ky-nang-so-truong-a-1";
    static final String SECOND = "/skills/framework?code=ky-nang-so-truong-a-2";

    final KeycloakDesk keycloak = new KeycloakDesk(env());
    final Page author = desk();
    final Page learner = phone();
    final Page visitor = phone();

    @Test
    void a_unit_brings_its_own_framework_and_a_new_edition_of_it() {
        theyAreHere();
        var file = theExample();
        whatIsWrongIsToldByLine(file);
        theFirstIsTakenOnce(file);
        theSecondSaysWhatIsNew(file);
        theUnitSeesIt();
        othersAreNotOfferedIt();
        theFirstIsWithdrawnAndStillRead();
    }

    private void theyAreHere() {
        var teacher = keycloak.account("khoa.soan", "Trần Đăng Khoa", "chin muoi ba mot");
        keycloak.place("khoa.soan", UNIT);
        keycloak.make("author", "khoa.soan", UNIT);
        teacher.enter(author, appUrl());
        var student = keycloak.account("nga.hoc", "Vũ Thị Nga", "nam muoi tu hai");
        keycloak.place("nga.hoc", UNIT);
        student.enter(learner, appUrl());
    }

    private String theExample() {
        author.navigate(appUrl() + "/");
        assertThat(author.locator(".row a[href='/skills/own']")).hasCount(1);
        author.navigate(appUrl() + "/skills/own");
        assertThat(author.locator(".empty")).containsText("chưa có khung nào");
        author.locator("summary", new Page.LocatorOptions().setHasText("Tệp mẫu"))
                .click();
        look(author, "framework-own-desk");
        return author.locator("pre").textContent();
    }

    private void whatIsWrongIsToldByLine(String file) {
        bring(file.replace("edition: 1", "edition: một").replace("[\"2.1\"]", "[\"9.9\"]"));
        assertThat(author.locator("#problems li")).hasCount(2);
        assertThat(author.locator("#problems li").first()).hasText("Dòng 4: edition phải là một số từ 1 đến 999.");
        assertThat(author.locator("#problems li").last()).containsText("Khung tt02-2025 không có năng lực 9.9");
        assertThat(author.locator("[id='take:yes']")).hasCount(0);
        look(author, "framework-problems-desk");
    }

    private void theFirstIsTakenOnce(String file) {
        bring(file);
        assertThat(author.locator(".lead")).hasText("2 miền, 3 năng lực, 2 bậc, 3 câu mô tả");
        look(author, "framework-preview-desk");
        var preview = author.url();
        author.locator("[id='take:yes']").dblclick();
        author.waitForURL("**/skills/framework?**");
        assertThat(author.locator("h1")).containsText("bản 1");
        author.navigate(preview);
        assertThat(author.locator("main")).containsText("Tệp này đã được nhận");
    }

    private void theSecondSaysWhatIsNew(String file) {
        bring(file.replace("edition: 1", "edition: 2")
                .replace("2026-09-15", "2026-09-16")
                .replace("Gửi thông báo qua", "Gửi tin qua")
                .replace("code: B1", "code: B2"));
        assertThat(author.locator("#added li")).hasText("B2 Cập nhật hồ sơ học sinh trên phần mềm của trường");
        assertThat(author.locator("#changed li")).hasText("A1 Gửi tin qua sổ liên lạc điện tử");
        assertThat(author.locator("#removed li")).hasCount(1);
        look(author, "framework-changes-desk");
        author.waitForNavigation(() -> author.locator("[id='take:yes']").click());
        assertThat(author.locator("h1")).containsText("bản 2");
        assertThat(author.locator("#editions a")).containsText("Bản trước: bản 1");
    }

    private void theUnitSeesIt() {
        learner.navigate(appUrl() + "/skills/frameworks");
        assertThat(learner.locator("#own li")).hasCount(2);
        look(learner, "frameworks-phone");
        learner.navigate(appUrl() + FIRST);
        assertThat(learner.locator("#editions a")).containsText("Bản mới hơn: bản 2");
        look(learner, "framework-phone");
        learner.navigate(appUrl() + "/skills/competence?framework=ky-nang-so-truong-a-2&code=A1");
        assertThat(learner.locator("#taught")).containsText("Chưa có khóa học nào");
        assertThat(learner.locator("#asked")).containsText("chưa có câu hỏi nào");
        look(learner, "competence-own-phone");
        learner.navigate(appUrl() + "/skills/competence?code=2.5");
        assertThat(learner.locator("#matches")).containsText("Kỹ năng số của Trường A (bản 2)");
        assertThat(learner.locator("#asked")).containsText("câu hỏi về năng lực này");
        look(learner, "competence-phone");
        for (var page : List.of("/skills/frameworks?", FIRST, "/skills/competence?code=2.5")) {
            learner.navigate(appUrl() + page + "&lang=en");
            isAccessible(learner);
            fitsItsScreen(learner);
        }
    }

    private void othersAreNotOfferedIt() {
        visitor.navigate(appUrl() + "/skills/frameworks");
        assertThat(visitor.locator("#common li")).hasCount(4);
        assertThat(visitor.locator("#own")).hasCount(0);
        visitor.navigate(appUrl() + "/skills/competence?code=2.5");
        assertThat(visitor.locator("#matches")).not().containsText("Trường A");
        visitor.navigate(appUrl() + SECOND);
        assertThat(visitor.locator("h1")).containsText("Kỹ năng số của Trường A");
        assertThat(learner.request().get(appUrl() + "/skills/own?unit=" + UNIT).status())
                .isEqualTo(404);
        assertThat(learner.request()
                        .get(appUrl() + "/skills/withdraw?code=ky-nang-so-truong-a-1")
                        .status())
                .isEqualTo(404);
    }

    private void theFirstIsWithdrawnAndStillRead() {
        author.navigate(appUrl() + "/skills/own");
        look(author, "framework-own-two-desk");
        author.locator("a[href$='truong-a-1'][href*='withdraw']").click();
        look(author, "framework-withdraw-desk");
        author.waitForNavigation(() -> author.locator("[id='withdraw:yes']").click());
        assertThat(author.locator("#editions .chip")).hasText("đã rút");
        learner.navigate(appUrl() + "/skills/frameworks");
        assertThat(learner.locator("#own li")).hasCount(1);
        learner.navigate(appUrl() + FIRST);
        assertThat(learner.locator("main")).containsText("The unit has withdrawn this edition");
        look(learner, "framework-withdrawn-phone");
    }

    private void bring(String file) {
        author.navigate(appUrl() + "/skills/own?unit=" + UNIT);
        author.setInputFiles(
                "input[type=file]",
                new FilePayload("khung.yaml", "application/yaml", file.getBytes(StandardCharsets.UTF_8)));
        author.waitForNavigation(() -> author.locator("[id='upload:read']").click());
    }
}
