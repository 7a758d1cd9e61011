package vn.hocvuso.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.keycloak.KeycloakUsers;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Jobs;
import vn.hocvuso.platform.Mode;
import vn.hocvuso.platform.Rights;
import vn.hocvuso.platform.Settings;
import vn.hocvuso.platform.Sql;

/** The sign-ins of people; they live in Keycloak. Nothing here runs in one long transaction: each password that is set stays set. */
@ApplicationScoped
public class Accounts {

    record Member(PersonId id, String fullName, String group, String username, String account) {}

    static final int LARGEST_SHEET = 200;

    static final String MEMBERS = """
            select p.id, p.full_name, a.group_name, p.username, p.account
            from assignment a
            join person p on p.id = a.person_id
            where a.unit_id = ? and a.valid_from <= ? and (a.valid_to is null or a.valid_to >= ?)
              and p.account is not null and p.deactivated_on is null
            order by given_name(p.full_name) collate "vi-x-icu", p.full_name collate "vi-x-icu", p.id
            """;

    static final String ACCOUNT = """
            select p.id, p.full_name, null, p.username, p.account from person p where p.id = ?
            """;

    @Inject
    Sql sql;

    @Inject
    Rights rights;

    @Inject
    Audit audit;

    @Inject
    Roles roles;

    @Inject
    AccountsJob job;

    @Inject
    Jobs jobs;

    @Inject
    KeycloakUsers keycloak;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * Lets accounts be made for the people of a unit who have none.
     *
     * @return the job that makes them; empty when everybody has one
     */
    public OptionalLong make(Caller caller, UnitId unit) {
        rights.require(caller, Action.KEEP_ROSTER, unit);
        return job.without(unit) == 0
                ? OptionalLong.empty()
                : OptionalLong.of(jobs.ask(caller, AccountsJob.NAME, "accounts:" + unit.value(), unit, ""));
    }

    /**
     * Sets fresh one-time passwords, to be changed at the first sign-in.
     *
     * @param persons people with a place at the unit and an account; others are left out; at most 200
     * @throws RuleBroken {@code accounts.sheet.nobody}, {@code accounts.sheet.size}, {@code accounts.unreachable}
     */
    public PasswordSheet passwordSheet(Caller caller, UnitId unit, Collection<PersonId> persons) {
        rights.require(caller, Action.KEEP_ROSTER, unit);
        var wanted = new HashSet<>(persons);
        var today = LocalDate.now(clock);
        var members = sql.list(Member.class, MEMBERS, unit, today, today).stream()
                .filter(member -> wanted.contains(member.id()))
                .toList();
        RuleBroken.unless(!members.isEmpty(), "accounts.sheet.nobody");
        RuleBroken.unless(members.size() <= LARGEST_SHEET, "accounts.sheet.size", LARGEST_SHEET);
        var beyond = roles.beyond(caller, members.stream().map(Member::id).toList());
        var parts = members.stream().collect(Collectors.partitioningBy(member -> beyond.contains(member.id())));
        audit.add(parts.get(false).stream()
                .map(member -> AuditEntry.of(caller, "account.password-set")
                        .about(member.id())
                        .at(unit))
                .toList());
        return new PasswordSheet(
                parts.get(false).stream().map(this::slip).toList(),
                parts.get(true).stream().map(Member::fullName).toList());
    }

    private PasswordSlip slip(Member member) {
        var password = OneTimePassword.next();
        keycloak.setPassword(member.account(), password, true);
        return new PasswordSlip(member.fullName(), member.group(), member.username(), password);
    }

    /**
     * Gives a demo account the password everybody knows.
     *
     * @throws RuleBroken {@code accounts.demo-only} in production
     */
    public void setPassword(PersonId person, String password) {
        RuleBroken.unless(settings.mode() != Mode.PRODUCTION, "accounts.demo-only");
        keycloak.setPassword(account(person), password, false);
    }

    /** For {@link Persons}: nobody signs in as this person any more. */
    void close(String account) {
        keycloak.disable(account);
    }

    /**
     * For {@link Erasures}: the sign-in is gone with the name it holds, also one that was made when its maker died before
     * its number was written here.
     *
     * @param account null where its number is not known
     */
    void remove(String account, String username, String fullName) {
        Optional.ofNullable(account)
                .or(() -> keycloak.findUnused(username, fullName))
                .ifPresent(keycloak::delete);
    }

    private String account(PersonId person) {
        return sql.list(Member.class, ACCOUNT, person).stream()
                .map(Member::account)
                .filter(account -> account != null)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("accounts.none"));
    }
}
