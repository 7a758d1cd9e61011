package vn.hocvuso.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Properties;
import java.util.Set;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.Audience;
import vn.hocvuso.people.FullName;
import vn.hocvuso.people.Newcomer;
import vn.hocvuso.people.Place;
import vn.hocvuso.people.Role;
import vn.hocvuso.people.RosterLine;
import vn.hocvuso.people.UnitLine;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Settings;

/** The people visitors of the demo sign in as, one for each role; their names stand in demo-accounts.properties. */
@ApplicationScoped
class Cast {

    private static final String ADMINISTRATOR = "quantri";
    private static final int TRIES = 90;

    @Inject
    Doors doors;

    @Inject
    Settings settings;

    private Caller administrator;

    /** The first administrator, with an account in Keycloak, for which this waits while it is starting. */
    Caller administrator() {
        var sub = account(TRIES);
        doors.keycloak.setPassword(sub, settings.text("hocvuso.demo.password"), false);
        administrator = doors.persons.signedIn(sub, ADMINISTRATOR);
        administrator.required();
        return administrator;
    }

    /** Somebody of the commune who may see the figures of its schools. */
    void officerOf(String code) {
        var unit = doors.units.card(code).orElseThrow().id();
        var place = new Place("Công chức văn hóa - xã hội", Audience.MANAGER, null);
        var name = new FullName("Tạ Quang Minh Khôi");
        var officer = doors.persons.add(
                administrator, unit, new Newcomer(name, LocalDate.of(1985, 4, 12), null, null, place));
        doors.roles.give(administrator, officer, Role.OFFICER, unit, null);
    }

    /** Accounts for everybody; those of the cast get the password of the demo. */
    void maySignIn() {
        var root = doors.units.roots().get(0).id();
        var units = doors.units.below(administrator, root).stream()
                .filter(unit -> unit.people() > 0)
                .map(UnitLine::id)
                .toList();
        units.forEach(unit -> doors.accounts.make(administrator, unit));
        workUntilNothingIsLeft();
        units.forEach(this::shareThePassword);
    }

    /** On this thread: at this hour of the start nobody else works yet. */
    private void workUntilNothingIsLeft() {
        boolean more = true;
        while (more) {
            more = doors.jobs.runOne();
        }
    }

    private void shareThePassword(UnitId unit) {
        var wanted = usernames();
        doors.persons.roster(administrator, unit, doors.today()).stream()
                .filter(line -> wanted.contains(line.username()))
                .map(RosterLine::id)
                .forEach(person -> doors.accounts.setPassword(person, settings.text("hocvuso.demo.password")));
    }

    private String account(int tries) {
        try {
            return doors.keycloak
                    .create(ADMINISTRATOR, ADMINISTRATOR)
                    .or(() -> doors.keycloak.findUnused(ADMINISTRATOR, ADMINISTRATOR))
                    .orElseThrow();
        } catch (RuleBroken notYet) {
            if (tries == 0) {
                throw notYet;
            }
            pause();
            return account(tries - 1);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofSeconds(2).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Set<String> usernames() {
        var accounts = new Properties();
        try (var file = Cast.class.getResourceAsStream("/demo-accounts.properties")) {
            accounts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return accounts.stringPropertyNames();
    }
}
