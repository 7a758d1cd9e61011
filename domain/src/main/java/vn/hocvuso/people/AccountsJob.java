package vn.hocvuso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.StringReader;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.Sentence;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.keycloak.KeycloakUsers;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.JobKind;
import vn.hocvuso.platform.JobStep;
import vn.hocvuso.platform.JobTask;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.platform.Sql;

/**
 * Makes the accounts of a unit, one person a step: the username is kept in the database and committed, the account is made
 * in Keycloak, its number is written at the person with the checkpoint. A death between any two of them is made good by
 * the next try, which finds the kept name and the account nobody has a password of. Who is next is always whoever has no
 * account yet, so nobody who joins meanwhile is passed over.
 */
@ApplicationScoped
class AccountsJob implements JobKind {

    static final String NAME = "accounts";

    /** Keycloak may be away for some minutes: 2 s, 4 s, 8 s and so on make eight of them. */
    private static final int PATIENCE = 9;

    private static final int NAMES_TRIED = 20;

    private static final String WITHOUT = """
            from assignment a
            join person p on p.id = a.person_id
            where a.unit_id = ? and a.valid_from <= ? and (a.valid_to is null or a.valid_to >= ?)
              and p.account is null and p.deactivated_on is null
            """;

    static final String HOW_MANY = "select count(distinct p.id) " + WITHOUT;

    static final String NEXT = "select p.id, p.full_name " + WITHOUT + " order by p.id limit 1";

    record Count(long count) {}

    record Waiting(PersonId id, String fullName) {}

    /** How far it came: so many made, of so many. */
    private record Sofar(long made, long of) {

        static Sofar from(String checkpoint) {
            try (var reader = Json.createReader(new StringReader(checkpoint))) {
                var read = reader.readObject();
                return new Sofar(read.getInt("made"), read.getInt("of"));
            }
        }

        Sofar oneMore() {
            return new Sofar(made + 1, Math.max(of, made + 1));
        }

        String checkpoint() {
            return Json.createObjectBuilder()
                    .add("made", made)
                    .add("of", of)
                    .build()
                    .toString();
        }
    }

    @Inject
    Sql sql;

    @Inject
    Rights rights;

    @Inject
    Audit audit;

    @Inject
    Units units;

    @Inject
    Usernames usernames;

    @Inject
    KeycloakUsers keycloak;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int tries() {
        return PATIENCE;
    }

    /** @throws RuleBroken {@code accounts.unreachable}, {@code accounts.refused}, {@code accounts.username} */
    @Override
    public JobStep step(JobTask task) {
        rights.require(task.by(), Action.KEEP_ROSTER, task.at());
        var sofar = task.checkpoint() == null ? new Sofar(0, without(task.at())) : Sofar.from(task.checkpoint());
        var name = units.card(task.at()).map(UnitCard::name).orElse("");
        var next = next(task.at());
        if (next.isEmpty()) {
            var made = Sentence.of("job.accounts.done", sofar.made(), name);
            return JobStep.last(sofar.made(), made, String.valueOf(sofar.made()));
        }
        make(next.get());
        audit.add(
                AuditEntry.of(task.by(), "account.made").about(next.get().id()).at(task.at()));
        var now = sofar.oneMore();
        return JobStep.at(now.checkpoint(), now.made(), now.of(), Sentence.of("job.accounts.doing", name));
    }

    /** How many people of the unit have no account. */
    long without(UnitId unit) {
        var today = LocalDate.now(clock);
        return sql.first(Count.class, HOW_MANY, unit, today, today)
                .orElseThrow()
                .count();
    }

    /** Asked again in line: the person may have been closed or erased before it was this one's turn. */
    private Optional<Waiting> next(UnitId unit) {
        var found = first(unit);
        found.ifPresent(person -> usernames.standInLine(person.id()));
        return first(unit).equals(found) ? found : next(unit);
    }

    private Optional<Waiting> first(UnitId unit) {
        var today = LocalDate.now(clock);
        return sql.first(Waiting.class, NEXT, unit, today, today);
    }

    /** A job keeps why it stopped, so that says the number of the person and not the name. */
    private void make(Waiting person) {
        var username = usernames.reserve(person.id());
        for (int tries = 0; tries < NAMES_TRIED; tries++) {
            var kept = username;
            var sub = keycloak.create(kept, person.fullName()).or(() -> keycloak.findUnused(kept, person.fullName()));
            if (sub.isPresent()) {
                usernames.link(person.id(), sub.get());
                return;
            }
            username = usernames.reserveAnother(person.id());
        }
        throw new RuleBroken("accounts.username", "#" + person.id().value());
    }
}
