package vn.hocvuso.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.launcher.Part;

/**
 * A class answers, and accounts are made, while each server in turn is killed and started again. {@code -Dhocvuso.fault.learners=200} makes it a
 * whole school; see {@code bench/README.md}.
 */
class FaultIT extends Journeys {

    static final String COURSE = "an-toan-tai-khoan";
    static final int LEARNERS = Integer.getInteger("hocvuso.fault.learners", 20);
    static final Duration CALM = Duration.ofSeconds(1);
    static final Duration PATIENCE = Duration.ofSeconds(90);

    @AfterEach
    void leave_everything_running() {
        servers().forEach(Part::start);
    }

    @Test
    void no_acknowledged_answer_is_lost_whichever_server_is_killed() throws Exception {
        var report = new FaultReport(LEARNERS);
        try (var room = new AnsweringRoom(sitters())) {
            var witness = witness();
            room.begin();
            pause(CALM);
            var accounts = AccountsUnderWay.begun();
            for (var server : servers()) {
                killed(server, room, report, witness, accounts);
            }
            accounts.areMadeOnce();
            room.penDown(PATIENCE);
            room.handIn();
            report.of(room);
        }
        var kept = new KeptAnswers();
        report.lost(kept.missingOf(report.sitters()));
        say(report);
        assertThat(report.acknowledged()).isGreaterThan(LEARNERS * 10L);
        assertThat(report.lost()).as("acknowledged answers that are not kept").isEmpty();
        assertThat(report.sitters()).allSatisfy(kept::isGradedAsAcknowledged);
    }

    private List<Part> servers() {
        var servers = env();
        return List.of(servers.payara(), servers.postgres(), servers.keycloak());
    }

    /** Back is a server when it answers and whoever waited for it has been told that all is saved. */
    private void killed(Part server, AnsweringRoom room, FaultReport report, Witness witness, AccountsUnderWay accounts)
            throws InterruptedException {
        var application = server.name().equals(env().payara().name());
        long at = System.nanoTime();
        server.kill();
        if (application) {
            accounts.areHalfMade();
            witness.answersWhileItIsDead();
            look(witness.page(), "quiz-held-phone");
        }
        pause(CALM);
        server.start();
        room.awaitQuiet(PATIENCE);
        report.outage(server.name(), at, System.nanoTime());
        if (application) {
            witness.findsEverything();
        }
    }

    private Witness witness() {
        var page = phone();
        new KeycloakDesk(env())
                .account("hong.kill", "Lê Thị Hồng", "bon tu khong lien quan")
                .enter(page, appUrl());
        return Witness.sits(new Learner(page, appUrl()), COURSE);
    }

    private static List<Sitter> sitters() throws SQLException {
        var desk = new KeycloakDesk(Stage.environment());
        return IntStream.range(0, LEARNERS)
                .mapToObj(i -> desk.account("chiu.su-co." + i, "Đỗ Thị Sự Cố", "mua to gio lon"))
                .map(signIn -> new Sitter(Stage.environment().appUrl(), signIn))
                .toList();
    }

    private static void say(FaultReport report) throws IOException {
        System.out.println(report);
        Files.writeString(Path.of("target", "fault-report.md"), report.toString());
    }

    private static void pause(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
    }
}
