package vn.hocvuso.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.platform.WorkDatabase.HOA;
import static vn.hocvuso.platform.WorkDatabase.LAN;
import static vn.hocvuso.platform.WorkDatabase.SCHOOL;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.Sentence;
import vn.hocvuso.kernel.Share;
import vn.hocvuso.people.keycloak.KeycloakUsers;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.JobCard;
import vn.hocvuso.platform.JobKind;
import vn.hocvuso.platform.JobNode;
import vn.hocvuso.platform.JobStep;
import vn.hocvuso.platform.JobTask;
import vn.hocvuso.platform.NotAllowed;
import vn.hocvuso.platform.WorkDatabase;

/** 25 people of one name, so that whoever takes the account of another is found out. */
class AccountsJobTest {

    static final int PEOPLE = 25;

    static WorkDatabase database;

    /** Nobody catches it: the thread is gone. */
    static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }

    /** The places where a node can die in a step. */
    enum Moment {
        NAME_KEPT,
        ACCOUNT_MADE,
        PERSON_LINKED,
        STEP_COMMITTED
    }

    /** What Keycloak holds: it survives every node. */
    static final class Realm extends KeycloakUsers {

        final Map<String, String> subs = new HashMap<>();
        int made;
        Runnable whenAsked = () -> {};
        Runnable whenMade = () -> {};
        boolean everyNameIsTaken;

        @Override
        public Optional<String> create(String username, String fullName) {
            whenAsked.run();
            if (everyNameIsTaken || subs.containsKey(username)) {
                return Optional.empty();
            }
            subs.put(username, "sub-" + ++made);
            whenMade.run();
            return Optional.of(subs.get(username));
        }

        @Override
        public Optional<String> findUnused(String username, String fullName) {
            return Optional.ofNullable(subs.get(username));
        }

        @Override
        public void delete(String sub) {
            subs.values().remove(sub);
        }
    }

    final Realm realm = new Realm();
    Moment deadly;
    final Set<Integer> died = new HashSet<>();
    int step;

    @BeforeAll
    static void open() {
        database = new WorkDatabase("accounts_job");
        database.run("""
                insert into unit_state (id, version, unit_id, name, short_name, level, valid_from)
                    values (3, 1, 2, 'Trường Mầm non Tam Hưng A', 'MN Tam Hưng A', 'school', '2025-07-01');
                """);
    }

    @BeforeEach
    void people() {
        database.run("truncate job, inbox_message restart identity");
        database.run("""
                delete from assignment; delete from role_held; delete from person where id > 100;
                insert into role_held (id, version, person_id, role, unit_id, valid_from)
                    values (1, 1, 11, 'manager', 2, '2025-07-01');
                insert into person (id, version, full_name, search_name)
                    select 100 + n, 1, 'Nguyễn Thị Lan', 'nguyen thi lan' from generate_series(1, 25) n;
                insert into assignment (id, version, person_id, unit_id, position, audience, valid_from)
                    select 100 + n, 1, 100 + n, 2, 'Giáo viên', 'teacher', '2025-07-01' from generate_series(1, 25) n;
                """);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    /** What a job keeps outlives the person's name. */
    @Test
    void why_it_waits_says_the_number_of_the_person_and_not_the_name() {
        realm.everyNameIsTaken = true;
        var job = asked();
        start();
        assertThat(card(job).why().stored())
                .contains("accounts.username", "#101")
                .doesNotContain("Lan");
    }

    @ParameterizedTest
    @EnumSource
    void killed_at_every_tenth_person_everybody_has_one_account_as_if_nothing_had_happened(Moment moment) {
        deadly = moment;
        var job = asked();
        int starts = 0;
        while (!card(job).isOver() && starts++ < PEOPLE) {
            start();
            database.run(
                    "update job set leased_until = clock_timestamp() - interval '1 second' where state = 'running'");
        }
        assertThat(died).containsExactlyInAnyOrder(10, 20);
        assertThat(starts).isEqualTo(3);
        assertThat(card(job).result()).isEqualTo("25");
        assertThat(realm.subs).hasSize(PEOPLE);
        assertThat(linked())
                .isEqualTo(IntStream.rangeClosed(1, PEOPLE)
                        .mapToObj(n -> (100 + n) + " lannt" + (n == 1 ? "" : n) + " sub-" + n)
                        .reduce((all, one) -> all + "; " + one)
                        .orElseThrow());
        assertThat(told()).isEqualTo(Sentence.of("job.accounts.done", 25, "Trường Mầm non Tam Hưng A"));
    }

    @Test
    void the_name_of_an_account_made_for_nobody_yet_is_given_to_nobody_else() {
        var job = asked();
        deadly = Moment.ACCOUNT_MADE;
        start();
        database.run(
                "insert into person (id, version, full_name, search_name) values (999, 1, 'Nguyễn Thị Lan', 'nguyen thi lan')");
        String given = database.committed(inside -> names(inside).reserve(new PersonId(999)));
        assertThat(given).isEqualTo("lannt11");
        database.run("update job set leased_until = clock_timestamp() - interval '1 second'");
        deadly = null;
        realm.whenMade = () -> {};
        start();
        assertThat(card(job).result()).isEqualTo("25");
        assertThat(realm.subs).hasSize(PEOPLE);
    }

    @Test
    void it_says_how_far_it_is_and_where() {
        var job = asked();
        realm.whenAsked = () -> dies(Moment.NAME_KEPT);
        deadly = Moment.NAME_KEPT;
        start();
        assertThat(card(job).progress()).isEqualTo(new Share(9, 25));
        assertThat(card(job).says()).isEqualTo(Sentence.of("job.accounts.doing", "Trường Mầm non Tam Hưng A"));
    }

    @Test
    void whoever_loses_the_right_meanwhile_gets_no_more_accounts_and_a_plain_sentence() {
        var job = asked();
        realm.whenMade = () -> {
            if (realm.subs.size() == 3) {
                database.run("update role_held set valid_to = '2025-12-14'");
            }
        };
        start();
        assertThat(realm.subs).hasSize(3);
        assertThat(card(job).state()).isEqualTo("failed");
        assertThat(card(job).why()).isEqualTo(Sentence.of("job.not-allowed"));
        assertThat(told()).isEqualTo(Sentence.of("job.accounts.failed"));
    }

    @Test
    void while_keycloak_is_away_it_waits_and_then_goes_on() {
        var job = asked();
        realm.whenAsked = () -> RuleBroken.unless(realm.subs.size() != 3, "accounts.unreachable");
        start();
        assertThat(card(job).state()).isEqualTo("waiting");
        assertThat(card(job).why()).isEqualTo(Sentence.of("accounts.unreachable"));
        realm.whenAsked = () -> {};
        database.run("update job set due_at = clock_timestamp()");
        start();
        assertThat(card(job).state()).isEqualTo("done");
        assertThat(realm.subs).hasSize(PEOPLE);
    }

    @Test
    void who_comes_while_it_runs_is_not_passed_over() {
        realm.whenMade = () -> {
            if (realm.subs.size() == 20) {
                database.run("""
                        insert into person (id, version, full_name, search_name) values (101000, 1, 'Lê Hoa', 'le hoa');
                        insert into assignment (id, version, person_id, unit_id, position, audience, valid_from) values
                            (101000, 1, 101000, 2, '', 'teacher', '2025-07-01'), (101001, 1, 12, 2, '', 'teacher', '2025-07-01')
                        """);
            }
        };
        var job = asked();
        start();
        assertThat(card(job).result()).isEqualTo("27");
        assertThat(realm.subs).containsKeys("hoal", "hoalt");
        database.run("update person set account = null, username = null where id = 12");
    }

    @Test
    void who_is_erased_while_the_account_is_made_leaves_none_behind() {
        var erasing = new AtomicReference<CompletableFuture<Void>>();
        realm.whenMade = () -> {
            if (realm.subs.size() == 3 && erasing.get() == null) {
                erasing.set(CompletableFuture.runAsync(() -> erase(103)));
                assertThatThrownBy(() -> erasing.get().get(700, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
            }
        };
        var job = asked();
        start();
        erasing.get().join();
        assertThat(card(job).state()).isEqualTo("done");
        assertThat(realm.subs).hasSize(PEOPLE - 1).doesNotContainValue("sub-3");
        assertThat(database.count("select count(*) from person where id = 103 and account is null"))
                .isEqualTo(1);
    }

    @Test
    void who_is_erased_after_the_maker_died_leaves_no_account_behind() {
        deadly = Moment.ACCOUNT_MADE;
        asked();
        start();
        assertThat(realm.subs).containsKey("lannt10");
        erase(110);
        assertThat(realm.subs).hasSize(9).doesNotContainKey("lannt10");
    }

    private void erase(long person) {
        database.committed(inside -> {
            var erasures = ErasuresWorld.on(inside, (caller, action, unit) -> true, Commune.TODAY);
            erasures.accounts = new Accounts();
            erasures.accounts.keycloak = realm;
            erasures.erase(HOA, new PersonId(person), new ErasureOrder("Nguyễn Thị Lan", "1/QĐ", "Theo đơn đề nghị"));
            return null;
        });
    }

    @Test
    void only_who_keeps_the_roster_asks_and_with_everybody_done_there_is_nothing_to_ask() {
        assertThatThrownBy(() -> ask(HOA)).isInstanceOf(NotAllowed.class);
        assertThat(ask(LAN)).isEqualTo(ask(LAN)).isNotEmpty();
        start();
        assertThat(ask(LAN)).isEmpty();
    }

    private OptionalLong ask(Caller caller) {
        return database.committed(inside -> {
            var accounts = new Accounts();
            accounts.rights = new Commune(inside).rights;
            accounts.job = job(inside);
            accounts.jobs = node().jobs(inside);
            return accounts.make(caller, SCHOOL);
        });
    }

    private long asked() {
        return ask(LAN).orElseThrow();
    }

    /** A node that starts, works, and dies as it is told. */
    private void start() {
        realm.whenAsked = deadly == null ? realm.whenAsked : () -> dies(Moment.NAME_KEPT);
        realm.whenMade = deadly == null ? realm.whenMade : () -> dies(Moment.ACCOUNT_MADE);
        var node = node();
        node.afterCommit = () -> dies(Moment.STEP_COMMITTED);
        try {
            node.runner.runOne();
        } catch (Killed gone) {
            assertThat(card(1).state()).isEqualTo("running");
        }
    }

    private void dies(Moment now) {
        if (now == deadly && step % 10 == 0 && died.add(step)) {
            throw new Killed();
        }
    }

    private JobNode node() {
        return new JobNode(database, (node, inside) -> counted(job(inside), inside));
    }

    private JobKind counted(AccountsJob job, TestDatabase inside) {
        return new JobKind() {
            @Override
            public String name() {
                return job.name();
            }

            @Override
            public JobStep step(JobTask task) {
                step = 1
                        + (int) inside.sql()
                                .first(Count.class, "select count(account) from person where id > 100")
                                .orElseThrow()
                                .count();
                return job.step(task);
            }
        };
    }

    private AccountsJob job(TestDatabase inside) {
        var commune = new Commune(inside);
        var job = new AccountsJob();
        job.sql = inside.sql();
        job.rights = commune.rights;
        job.units = commune.units;
        job.audit = commune.audit(Commune.TODAY);
        job.clock = Commune.clock(Commune.TODAY);
        job.keycloak = realm;
        job.usernames = new CommittedNames();
        job.usernames.em = inside.entities();
        job.usernames.sql = inside.sql();
        return job;
    }

    /** Keeps names in transactions of their own, as the container does. */
    private final class CommittedNames extends Usernames {

        @Override
        String reserve(PersonId id) {
            return database.committed(apart -> names(apart).reserve(id));
        }

        @Override
        String reserveAnother(PersonId id) {
            return database.committed(apart -> names(apart).reserveAnother(id));
        }

        @Override
        void link(PersonId id, String sub) {
            super.link(id, sub);
            dies(Moment.PERSON_LINKED);
        }
    }

    private static Usernames names(TestDatabase inside) {
        var names = new Usernames();
        names.em = inside.entities();
        return names;
    }

    private JobCard card(long job) {
        return node().card(LAN, job);
    }

    private String linked() {
        return database.one(
                        Text.class,
                        "select string_agg(id || ' ' || username || ' ' || account, '; ' order by id) from person where id > 100")
                .text();
    }

    private Sentence told() {
        assertThat(database.count("select count(*) from inbox_message")).isEqualTo(1);
        return Sentence.stored(
                database.one(Text.class, "select sentence from inbox_message where person_id = ?", LAN.person())
                        .text());
    }

    record Text(String text) {}

    record Count(long count) {}
}
