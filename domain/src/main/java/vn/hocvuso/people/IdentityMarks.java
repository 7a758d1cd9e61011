package vn.hocvuso.people;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.people.sheet.IdentityNumber;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.AuditEntry;
import vn.hocvuso.platform.Beginning;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Settings;
import vn.hocvuso.platform.Sql;
import vn.hocvuso.platform.Startup;

/**
 * Makes marks of identity numbers: HMAC-SHA-256 with a key that stands in the environment only. Without the key the
 * 10<sup>10</sup> numbers there can be cannot be tried out.
 */
@ApplicationScoped
@Transactional
public class IdentityMarks {

    record Known(String hash) {}

    private static final String MAC = "HmacSHA256";

    private static final String A_WORD = "Học Vụ Số";

    static final String KNOWN = """
            select identity_hash from person where identity_hash = any (string_to_array(?, ','))
            """;

    /** Whoever enters the same number waits here, in the order of the numbers, so that two lists do not wait in a circle. */
    static final String WAIT = """
            select pg_advisory_xact_lock(('x' || left(hash, 16))::bit(64)::bigint)
            from (select unnest(string_to_array(?, ',')) as hash order by 1) as asked
            """;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    Settings settings;

    @Inject
    Persons persons;

    @Inject
    Audit audit;

    /** The key must be the one this database was used with; another would find nobody again. */
    void begin(@Observes @Priority(Beginning.FIRST) Startup startup) {
        var mark = hash(A_WORD);
        em.createNativeQuery("insert into identity_key (id, mark) values (1, ?1) on conflict (id) do nothing")
                .setParameter(1, mark)
                .executeUpdate();
        var first = sql.first(Known.class, "select mark from identity_key").orElseThrow();
        if (!first.hash().equals(mark)) {
            throw new IllegalStateException("HOCVUSO_IDENTITY_KEY is not the key this database was used with");
        }
    }

    /**
     * @param digits 12 of them; null for none
     * @return null for none
     */
    IdentityMark of(String digits) {
        return digits == null ? null : new IdentityMark(hash(digits), digits.substring(digits.length() - 3));
    }

    /**
     * Enters the identity number of somebody on a roster the caller keeps.
     *
     * @param typed 12 digits, as people write them
     * @throws RuleBroken {@code identity.form}; {@code identity.birth} where it does not fit the year of birth; {@code
     *     identity.taken} where somebody else has it
     */
    public void enter(Caller caller, PersonId id, String typed) {
        var unit = persons.requireKept(caller, id);
        var person = em.find(Person.class, id.value());
        var read = IdentityNumber.read(typed == null ? "" : typed, person.birthDate());
        RuleBroken.unless(!"roster.fault.identity-birth".equals(read.fault()), "identity.birth");
        RuleBroken.unless(read.value() != null, "identity.form");
        var mark = of(read.value());
        if (!mark.equals(person.identity())) {
            RuleBroken.unless(taken(List.of(mark)).isEmpty(), "identity.taken");
            audit.add(AuditEntry.of(caller, "person.changed")
                    .about(id)
                    .at(unit)
                    .before("identity", person.identity())
                    .after("identity", mark));
            person.identify(mark);
        }
    }

    /** Those that somebody has already, asked one after another with everybody else who asks for the same. */
    Set<String> taken(Collection<IdentityMark> marks) {
        if (marks.isEmpty()) {
            return Set.of();
        }
        var hashes = marks.stream().map(IdentityMark::hash).distinct().collect(Collectors.joining(","));
        em.flush();
        em.createNativeQuery(WAIT.replace("?", "?1")).setParameter(1, hashes).getResultList();
        return sql.list(Known.class, KNOWN, hashes).stream().map(Known::hash).collect(Collectors.toSet());
    }

    private String hash(String text) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(settings.text("hocvuso.identity.key")), MAC));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
