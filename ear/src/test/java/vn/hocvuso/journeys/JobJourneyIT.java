package vn.hocvuso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.hocvuso.demo.StaffList;

/** Accounts for a whole school: seen while they are made and told of when they are; {@link FaultIT} kills the server meanwhile. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JobJourneyIT extends Journeys {

    static final String SCHOOL = "mn-hoa-hau";

    Page administrator;

    @BeforeEach
    void an_administrator_is_in() {
        administrator = deskOf(new KeycloakDesk(env()).strangersAccount("quantri", "Quản trị", "mot mat khau dai"));
    }

    @Test
    @Order(1)
    void a_list_is_accepted_and_its_accounts_are_seen_being_made_and_told_of() {
        var office = new Office(administrator, appUrl(), SCHOOL);
        office.sends(staff(30, "Trần Văn", "Việc"));
        office.press("Nhận 30 người");
        var job = administrator.url().replaceFirst(".*=", "");
        assertThat(administrator.locator("#job .progress")).containsText("/30");
        look(administrator, "job-running-desk");
        assertThat(administrator.locator("#job[data-over=true]")).containsText("30/30 (100%)");
        assertThat(administrator.locator("#job .says")).hasText("Đã tạo 30 tài khoản cho Trường Mầm non Hoà Hậu.");
        look(administrator, "job-done-desk");
        assertThat(administrator.locator(".inbox b")).isVisible();
        isToldOnce(job);
        isForNobodyElse(job);
        isSeenByAdministrators(job);
        administrator.navigate(appUrl() + "/platform/job?id=" + job);
        administrator.locator(".next a").click();
        assertThat(administrator.locator("fieldset")).containsText("Trần Văn AA Việc");
    }

    private void isToldOnce(String job) {
        administrator.setViewportSize(360, 740);
        administrator.locator("a.inbox").click();
        look(administrator, "inbox-phone");
        var message = administrator.locator(".message.unread").first();
        assertThat(message).containsText("Đã tạo 30 tài khoản cho Trường Mầm non Hoà Hậu.");
        assertThat(administrator.locator(".message a:has-text('30 tài khoản')")).hasCount(1);
        message.locator("a").click();
        administrator.waitForURL("**/platform/job?id=" + job);
        look(administrator, "job-done-phone");
        administrator.navigate(appUrl() + "/platform/inbox");
        assertThat(administrator.locator(".message.unread a:has-text('30 tài khoản')"))
                .hasCount(0);
        administrator.navigate(appUrl() + "/platform/jobs");
        look(administrator, "jobs-phone");
        administrator.setViewportSize(1280, 800);
        administrator.navigate(appUrl() + "/platform/inbox");
        look(administrator, "inbox-desk");
    }

    private void isForNobodyElse(String job) {
        var other = phone();
        new KeycloakDesk(env())
                .account("khach.job", "Vũ Thị Khách", "bon tu khong lien quan")
                .enter(other, appUrl());
        var message = one("select max(id) from inbox_message");
        for (var address :
                List.of("/platform/job?id=" + job, "/platform/message?id=" + message, "/platform/job?id=x")) {
            assertThat(other.request().get(appUrl() + address).status())
                    .as(address)
                    .isEqualTo(404);
        }
        other.navigate(appUrl() + "/platform/inbox");
        look(other, "inbox-empty-phone");
        assertThat(other.locator(".inbox b")).hasCount(0);
    }

    private void isSeenByAdministrators(String job) {
        administrator.navigate(appUrl() + "/people/unit-jobs");
        assertThat(administrator.locator("a[href='/platform/job?id=" + job + "']"))
                .isVisible();
        look(administrator, "unit-jobs-desk");
    }

    @Test
    @Order(2)
    void one_that_waits_is_stopped_and_its_page_refreshes_itself_without_scripts() throws SQLException {
        Stage.run("""
                insert into job (kind, key, owner_id, unit_id, input, asked_at, due_at)
                select 'accounts', 'journey', p.id, u.id, '', now(), now() + interval '1 hour'
                from person p, unit u where p.username = 'quantri' and u.code = '%s'
                """.formatted(SCHOOL));
        var address = appUrl() + "/platform/job?id=" + one("select max(id) from job where key = 'journey'");
        var page = administrator.request().get(address);
        assertThat(page.text()).contains("<noscript><meta http-equiv=\"refresh\" content=\"5\"");
        administrator.navigate(address);
        look(administrator, "job-waiting-desk");
        administrator.waitForNavigation(
                () -> administrator.locator("#stop input[type=submit]").click());
        assertThat(administrator.locator("#job[data-over=true]")).containsText("Đã dừng");
        administrator.setViewportSize(360, 740);
        look(administrator, "job-cancelled-phone");
        assertThat(administrator.locator("#stop")).hasCount(0);
        administrator.navigate(appUrl() + "/platform/inbox");
        assertThat(administrator.locator(".message").first()).containsText("đã dừng theo yêu cầu");
        administrator.waitForNavigation(
                () -> administrator.locator("[id='all:read']").click());
        assertThat(administrator.locator(".inbox b")).hasCount(0);
    }

    @Test
    @Order(3)
    void what_is_stuck_shows_in_health_which_stays_up_and_in_metrics() throws SQLException {
        assertThat(operations("/health/ready")).contains("\"work\"", "well");
        Stage.run("""
                insert into outbox_message (key, kind, payload, sent_at)
                values ('journey', 'nobody-hears', '{}', now() - interval '1 hour')
                """);
        assertThat(operations("/health/ready")).contains("degraded").doesNotContain("DOWN");
        assertThat(operations("/metrics")).containsPattern("hocvuso_stuck_messages\\S* 1");
        Stage.run("delete from outbox_message where key = 'journey'");
        assertThat(operations("/metrics"))
                .containsPattern("hocvuso_stuck_messages\\S* 0")
                .containsPattern("hocvuso_stuck_jobs\\S* 0");
    }

    @Test
    @Order(4)
    void health_stays_up_while_nobody_can_say_how_work_is() throws SQLException {
        Stage.run("alter table outbox_message rename to outbox_message_away");
        try {
            assertThat(operations("/health/ready")).contains("unknown").doesNotContain("DOWN");
        } finally {
            Stage.run("alter table outbox_message_away rename to outbox_message");
        }
    }

    private String operations(String path) {
        var answer = administrator.request().get(env().operationsUrl() + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text();
    }

    private static List<StaffList.Row> staff(int people, String family, String given) {
        return IntStream.range(0, people)
                .mapToObj(i -> new StaffList.Row(
                        family + " " + (char) ('A' + i / 26) + (char) ('A' + i % 26) + " " + given,
                        LocalDate.of(1980, 1, 1).plusDays(i),
                        "Giáo viên",
                        "Tổ 1",
                        "09110%05d".formatted(i)))
                .toList();
    }

    private static String one(String select) {
        try (var connection = Stage.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(select)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(select, e);
        }
    }
}
