package vn.hocvuso.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** After a sitting, whoever held it looks at what stands out, notes it, and has some asked again. */
class IntegrityJourneyIT extends Journeys {

    static final String UNIT = "mn-hoa-hau";

    /** Twenty-four people who answered twenty questions each in a way of their own, half a minute apart; nobody passed yet. */
    static final String WORLD = """
            insert into person (id, version, full_name, search_name)
                select -9100 - i, 1, 'Nguyễn Phúc Bảo Hoàng Thiên Số ' || i, 'nguyen phuc bao hoang thien so ' || i
                from generate_series(1, 24) i;
            insert into sitting (id, version, quiz_id, unit_id, title, opens_at, closes_at, minutes, spread_seconds, per_page,
                    feedback, start_by, one_device, watched, made_at, made_by)
                select -9100, 1, (select min(id) from quiz), u.id, 'Kiểm tra cuối khóa', now() - interval '3 hours',
                    now() - interval '1 hour', 30, 0, 1, 'all', 'learner', false, true, now(), -9101
                from unit u where u.code = '%s';
            insert into attempt (id, version, quiz_id, person_id, started_at, ends_at, grace_seconds, pass_percent, seed,
                    submitted_at, graded_at, points, of_points, passed, sitting_id, per_page, watched, device)
                select -9100 - i, 1, (select min(id) from quiz), -9100 - i,
                    now() - interval '2 hours' + case i when 7 then interval '15 minutes' else interval '0' end,
                    now() - interval '80 minutes', 30, 50, 7, now() - interval '85 minutes', now(), 12, 20, i <= 20, -9100, 1,
                    true, 'device-' || i
                from generate_series(1, 24) i;
            insert into sitting_place (id, version, sitting_id, person_id, number, attempt_id)
                select -9100 - i, 1, -9100, -9100 - i, i, -9100 - i from generate_series(1, 24) i;
            insert into attempt_slot (attempt_id, slot, question_id, points)
                select -9100 - i, row_number() over (partition by i order by q.id), q.id, 0
                from generate_series(1, 24) i,
                    (select id from question where kind = 'SINGLE' and choices >= 3 order by id limit 20) q;
            insert into response (attempt_id, slot, client_seq, given, received_at)
                select s.attempt_id, s.slot, s.slot,
                    array[cast(1 + abs(hashint4(cast(s.attempt_id * 100 + s.slot as int))) %% 3 as text)],
                    a.started_at + s.slot * interval '30 seconds'
                from attempt_slot s join attempt a on a.id = s.attempt_id where a.sitting_id = -9100 and a.id <> -9102
                    and a.id <> -9103;
            """.formatted(UNIT);

    /** Number 2 answered as number 1 did, number 3 in no time, 4 and 5 at one device, 6 and 7 in turn, 8 went away. */
    static final String SIGNS = """
            insert into response (attempt_id, slot, client_seq, given, received_at)
                select -9102, slot, client_seq, given, received_at from response where attempt_id = -9101;
            insert into response (attempt_id, slot, client_seq, given, received_at)
                select s.attempt_id, s.slot, s.slot, array[cast(1 + abs(hashint4(cast(s.slot as int))) % 3 as text)],
                    a.started_at + s.slot * interval '300 milliseconds'
                from attempt_slot s join attempt a on a.id = s.attempt_id where a.id = -9103;
            update attempt set device = 'device-4' where id = -9105;
            update attempt set device = 'device-6' where id = -9107;
            insert into attempt_event (attempt_id, kind, by_id, at)
                select -9108, 'left', -9108, now() - interval '115 minutes'
                union all select -9108, 'back', -9108, now() - interval '112 minutes';
            """;

    /** Number 9 was away for longer than number 8, and stands above from now on. */
    static final String LONGER = """
            insert into attempt_event (attempt_id, kind, by_id, at)
                select -9109, 'left', -9109, now() - interval '115 minutes'
                union all select -9109, 'back', -9109, now() - interval '105 minutes';
            """;

    final KeycloakDesk keycloak = new KeycloakDesk(env());
    final Page lead = desk();

    @Test
    void what_stands_out_is_looked_at_and_some_are_asked_again() {
        var teacher = keycloak.account("xem.lai", "Trần Thị Xem Lại", "bay muoi hai sau");
        keycloak.make("group_lead", "xem.lai", UNIT);
        teacher.enter(lead, appUrl());
        SittingDesk.run(WORLD);
        opens();
        assertThat(lead.locator("main")).containsText("Không có gì nổi bật");
        look(lead, "integrity-nothing-desk");
        SittingDesk.run(SIGNS);
        opens();
        eachSignStands();
        notes();
        draws();
        checks();
        onAPhone();
        nobodyElseComesIn();
    }

    private void opens() {
        lead.navigate(appUrl() + "/assessment/integrity?id=-9100");
    }

    private void eachSignStands() {
        assertThat(sign("same")).containsText("câu sai giống hệt nhau; bình thường chừng");
        assertThat(sign("same").locator("a[href='/assessment/timeline?id=-9102']"))
                .isVisible();
        assertThat(sign("times")).containsText("20 câu liền nhau trả lời trong 6 giây");
        assertThat(sign("device")).containsText("2 bài làm trên một máy");
        assertThat(sign("left")).containsText("Rời trang 1 lần, tất cả 3 phút 0 giây");
        assertThat(lead.locator("#device details summary").last()).containsText("1 máy được dùng lần lượt");
        assertThat(lead.locator("#open")).containsText("4 chỗ có điểm cần xem");
        assertThat(lead.locator("main")).not().containsText("gian lận");
        look(lead, "integrity-desk");
    }

    private void notes() {
        sign("left").locator("summary").click();
        sign("left").locator("input[name=remark]").fill("Con ốm, ra nghe điện thoại");
        SittingDesk.run(LONGER);
        lead.waitForNavigation(() -> sign("left").locator("input[type=submit]").click());
        assertThat(lead.locator(".said.done")).containsText("Đã ghi");
        assertThat(sign("left")).containsText("Thiên Số 9");
        assertThat(sign("left")).not().containsText("xem lúc");
        var eight = lead.locator("#left > .rows > li").nth(1);
        assertThat(eight).containsText("Thiên Số 8");
        assertThat(eight).containsText("Trần Thị Xem Lại xem lúc");
        assertThat(eight).containsText("Con ốm, ra nghe điện thoại");
        assertThat(lead.locator("#open")).containsText("4 chỗ có điểm cần xem");
        assertThat(sign("same").locator(".chip")).hasText("Có điểm cần xem");
    }

    private void draws() {
        lead.waitForNavigation(() -> lead.locator("[id='draw:yes']").click());
        assertThat(lead.locator("#recheck")).containsText("Đã bốc 1 trong 20 người đạt (5%)");
        assertThat(lead.locator("#recheck .rows > li")).hasCount(1);
    }

    private void checks() {
        var place = lead.locator("#recheck .rows > li");
        place.locator("summary").click();
        place.locator("input[value=no]").check();
        lead.waitForNavigation(() -> place.locator("input[type=submit]").click());
        assertThat(lead.locator(".said.refused")).containsText("ghi một câu vì sao");
        assertThat(place.locator("input[value=no]")).isChecked();
        assertThat(place.locator("input[name=remark]")).isVisible();
        look(lead, "integrity-refused-desk");
        place.locator("input[value=yes]").check();
        lead.waitForNavigation(() -> place.locator("input[type=submit]").click());
        assertThat(lead.locator("#agreement")).hasText("Khớp với bài kiểm tra: 1/1 (100%)");
        assertThat(lead.locator("#recheck")).containsText("khoảng 20,6% đến 100%");
        look(lead, "integrity-checked-desk");
    }

    private void onAPhone() {
        lead.setViewportSize(360, 740);
        opens();
        lead.locator("#device details summary").last().click();
        look(lead, "integrity-phone");
    }

    private void nobodyElseComesIn() {
        var other = phone();
        keycloak.account("nguoi.khac.xem", "Vũ Thị Khác", "tam muoi sau chin").enter(other, appUrl());
        assertThat(other.request()
                        .get(appUrl() + "/assessment/integrity?id=-9100")
                        .status())
                .isEqualTo(404);
    }

    private Locator sign(String kind) {
        return lead.locator("#" + kind + " > .rows > li").first();
    }
}
