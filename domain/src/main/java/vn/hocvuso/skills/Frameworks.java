package vn.hocvuso.skills;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.Beginning;
import vn.hocvuso.platform.ContentFile;
import vn.hocvuso.platform.Sql;
import vn.hocvuso.platform.Startup;
import vn.hocvuso.skills.file.FrameworkReader;

/** Every framework, open to everybody who knows its address: as a list, as a whole, and one competence with its levels. */
@ApplicationScoped
@Transactional
public class Frameworks {

    private static final String FOLDER = "frameworks/";

    private static final String CARD = """
            select f.code, f.title_vi, f.title_en, f.legal_basis, f.issuer, f.in_force, f.sureness, f.note_vi, f.note_en,
                   f.family, f.edition, f.unit_id, f.withdrawn_at
            from framework f
            """;

    static final String CARDS = CARD + """
            where f.withdrawn_at is null and (f.unit_id is null or f.unit_id = any (cast(? as bigint[])))
            order by f.unit_id nulls first, case when f.unit_id is null then f.id end, f.family, f.edition desc
            """;

    static final String ONE = CARD + "where f.code = ?";

    static final String EDITIONS = CARD + """
            join framework asked on asked.family = f.family and asked.unit_id is not distinct from f.unit_id
            where asked.code = ?
            order by f.edition
            """;

    static final String COMPETENCES = """
            select d.code, d.name_vi, d.name_en, c.code, c.name_vi, c.name_en, c.description_vi, c.description_en
            from framework f
            join skill_domain d on d.framework_id = f.id
            join competence c on c.domain_id = d.id
            where f.code = ?
            order by d.position, c.position
            """;

    static final String DESCRIPTORS = """
            select l.level, l.group_vi, l.group_en, s.text_vi, s.text_en, s.suspect
            from framework f
            join skill_domain d on d.framework_id = f.id
            join competence c on c.domain_id = d.id
            join descriptor s on s.competence_id = c.id
            join framework_level l on l.framework_id = f.id and l.level = s.level
            where f.code = ? and c.code = ?
            order by s.level, s.position
            """;

    /** Both ways round: whichever of the two says that they match; of the product, and of these units. */
    static final String MATCHES = """
            with asked (framework, competence) as (values (cast(? as text), cast(? as text))),
            match (framework, competence) as (
                select m.other_framework, m.other_competence
                from asked q
                join framework f on f.code = q.framework
                join competence_match m on m.framework_id = f.id and m.competence = q.competence
                union
                select f.code, m.competence
                from asked q
                join competence_match m on m.other_framework = q.framework and m.other_competence = q.competence
                join framework f on f.id = m.framework_id
            )
            select f.code, f.title_vi, f.title_en, c.code, c.name_vi, c.name_en,
                   f.edition, f.unit_id is not null or f.edition > 1
            from match m
            join framework f on f.code = m.framework and f.withdrawn_at is null
                and (f.unit_id is null or f.unit_id = any (cast(? as bigint[])))
            join skill_domain d on d.framework_id = f.id
            join competence c on c.domain_id = d.id and c.code = m.competence
            order by f.id, d.position, c.position
            """;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    /** Those of the product, for everybody. */
    public List<FrameworkCard> cards() {
        return cards(List.of());
    }

    /** What may be chosen by somebody of these units: those of the product, then the units' own, the newest edition first. */
    public List<FrameworkCard> cards(Collection<UnitId> units) {
        return sql.list(FrameworkCard.class, CARDS, array(units));
    }

    /** Any there is, withdrawn or not: whatever was judged under it can be read. */
    public Optional<FrameworkCard> card(String framework) {
        return sql.first(FrameworkCard.class, ONE, framework);
    }

    /** All editions of the family this one belongs to. */
    public Editions editions(String framework) {
        return new Editions(sql.list(FrameworkCard.class, EDITIONS, framework));
    }

    /** All competences of a framework in its own order; empty when there is no such framework. */
    public List<CompetenceCard> competences(String framework) {
        return sql.list(CompetenceCard.class, COMPETENCES, framework);
    }

    public List<DescriptorLine> descriptors(String framework, String competence) {
        return sql.list(DescriptorLine.class, DESCRIPTORS, framework, competence);
    }

    /**
     * The competences of other frameworks that answer to this one, in the order of the frameworks.
     *
     * @param units whose own frameworks are among them
     */
    public List<MatchLine> matches(String framework, String competence, Collection<UnitId> units) {
        return sql.list(MatchLine.class, MATCHES, framework, competence, array(units));
    }

    private static String array(Collection<UnitId> units) {
        return units.stream().map(unit -> String.valueOf(unit.value())).collect(Collectors.joining(",", "{", "}"));
    }

    /** A new framework, or a new issue of one, is one more file named in the index. */
    void load(@Observes @Priority(Beginning.FIRST + 20) Startup startup) {
        for (var name : (List<?>) ContentFile.read(FOLDER + "index.yaml").yaml().get("frameworks")) {
            load(ContentFile.read(FOLDER + name + ".yaml"));
        }
    }

    /** Takes a framework from its file; an unchanged file costs one query, a corrected one replaces what was there. */
    void load(ContentFile file) {
        var reading = FrameworkReader.ofProduct(file.bytes());
        if (!reading.isGood()) {
            throw new IllegalStateException(file.path() + ": " + reading.problems());
        }
        var framework = new Framework(reading.framework(), file.digest());
        var known = em.createQuery("select f from Framework f where f.code = :code and f.unit is null", Framework.class)
                .setParameter("code", framework.code())
                .getResultStream()
                .findFirst();
        if (known.map(Framework::digest).filter(file.digest()::equals).isPresent()) {
            return;
        }
        known.ifPresent(em::remove);
        em.flush();
        em.persist(framework);
    }
}
