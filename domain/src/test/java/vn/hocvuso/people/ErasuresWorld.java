package vn.hocvuso.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import vn.hocvuso.RecordingEvent;
import vn.hocvuso.TestAudit;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.people.keycloak.KeycloakUsers;
import vn.hocvuso.platform.Files;
import vn.hocvuso.platform.Inbox;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.platform.Settings;
import vn.hocvuso.platform.files.ChunkedFiles;

/** The door that erases, wired to a test's database; people in it have no account. */
public final class ErasuresWorld {

    private static final class NoAccounts extends KeycloakUsers {

        @Override
        public Optional<String> findUnused(String username, String fullName) {
            return Optional.empty();
        }
    }

    private ErasuresWorld() {}

    public static Erasures on(TestDatabase database, Rights rights, LocalDate today) {
        var clock = Commune.clock(today);
        var audit = TestAudit.on(database.source(), clock);
        var erasures = new Erasures();
        erasures.em = database.entities();
        erasures.sql = database.sql();
        erasures.rights = rights;
        erasures.audit = audit;
        erasures.clock = clock;
        erasures.persons = new Persons();
        erasures.persons.em = database.entities();
        erasures.persons.clock = clock;
        erasures.roles = new Roles();
        erasures.roles.sql = database.sql();
        erasures.roles.clock = clock;
        erasures.usernames = new Usernames();
        erasures.usernames.em = database.entities();
        erasures.usernames.sql = database.sql();
        erasures.accounts = new Accounts();
        erasures.accounts.keycloak = new NoAccounts();
        erasures.inbox = inbox(database);
        erasures.erased = new RecordingEvent<>(new ArrayList<>());
        erasures.lists = new RosterTraces();
        erasures.lists.em = database.entities();
        erasures.lists.sql = database.sql();
        erasures.lists.files = new Files(
                database.entities(),
                database.sql(),
                rights,
                audit,
                clock,
                new Settings(),
                new ChunkedFiles(database.source()));
        return erasures;
    }

    static Inbox inbox(TestDatabase database) {
        return new Inbox(database.entities(), database.sql(), Commune.clock(Commune.TODAY));
    }
}
