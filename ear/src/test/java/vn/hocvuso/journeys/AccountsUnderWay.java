package vn.hocvuso.journeys;

import static org.assertj.core.api.Assertions.assertThat;

/** Accounts for a whole school, half made when the server is killed: it goes on, and nobody has two. */
final class AccountsUnderWay {

    private static final int PEOPLE = 24;
    private static final String SCHOOL = "gdtx-gia-dinh";
    private static final String MANAGER = "quan.ly.ben";

    private static final String STAFF = """
            with added as (
                insert into person (id, version, full_name, search_name)
                select (select least(min(id), 0) from person) - n, 0,
                    'Đỗ Thị A' || chr(64 + n) || ' Bền', 'do thi a' || chr(96 + n) || ' ben'
                from generate_series(1, %d) n
                returning id)
            insert into assignment (id, version, person_id, unit_id, position, audience, valid_from)
            select (select least(min(id), 0) from assignment) - row_number() over (), 0, a.id, u.id,
                'Giáo viên', 'teacher', '2020-01-01'
            from added a, unit u where u.code = '%s'
            """;

    private static final String ASKED = """
            insert into job (kind, key, owner_id, unit_id, input, asked_at)
            select 'accounts', 'accounts:' || u.id, p.id, u.id, '', now()
            from person p, unit u where p.username = '%s' and u.code = '%s'
            """;

    private final KeycloakDesk desk = new KeycloakDesk(Stage.environment());
    private final String job;

    private AccountsUnderWay() {
        desk.account(MANAGER, "Hà Thị Quản Lý", "bon tu khong lien quan");
        desk.makeManager(MANAGER, SCHOOL);
        SittingDesk.run(STAFF.formatted(PEOPLE, SCHOOL));
        SittingDesk.run(ASKED.formatted(MANAGER, SCHOOL));
        job = SittingDesk.one("select max(id) from job where kind = 'accounts'");
    }

    /** Asked for by a manager of the school; returns when some have one and some have none. */
    static AccountsUnderWay begun() throws InterruptedException {
        var accounts = new AccountsUnderWay();
        accounts.until("steps_done between 3 and 20", 20);
        return accounts;
    }

    void areHalfMade() {
        assertThat(ofJob("state")).isEqualTo("running");
    }

    void areMadeOnce() throws InterruptedException {
        leaseRunsOut();
        until("state = 'done'", 180);
        assertThat(ofJob("result")).isEqualTo(String.valueOf(PEOPLE));
        assertThat(SittingDesk.one("select count(*) from inbox_message where link = '/platform/job?id=" + job + "'"))
                .isEqualTo("1");
        assertThat(SittingDesk.one("select count(distinct account) from person where full_name like 'Đỗ Thị A_ Bền'"))
                .isEqualTo(String.valueOf(PEOPLE));
        assertThat(desk.howMany("bendt")).isEqualTo(PEOPLE);
    }

    /** A minute that need not be waited for here: that it runs out by itself, the tests of the queue show. */
    private void leaseRunsOut() {
        SittingDesk.run("update job set leased_until = clock_timestamp() where state = 'running' and id = " + job);
    }

    private String ofJob(String column) {
        return SittingDesk.one("select " + column + " from job where id = " + job);
    }

    private void until(String question, int seconds) throws InterruptedException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (!ofJob(question).equals("t") && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(ofJob(question)).as(question).isEqualTo("t");
    }
}
