package vn.hocvuso.skills;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.platform.Beginning;
import vn.hocvuso.platform.ContentFile;
import vn.hocvuso.platform.Sql;
import vn.hocvuso.platform.Startup;

/** Every framework, open to everybody: as a list, as a whole, and one competence with its levels. */
@ApplicationScoped
@Transactional
public class Frameworks {

    private static final String FOLDER = "frameworks/";

    static final String CARDS = """
            select code, title_vi, title_en, legal_basis, issuer, in_force, sureness, note_vi, note_en
            from framework
            order by id
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

    /** Both ways round: whichever of the two says that they match. */
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
            select f.code, f.title_vi, f.title_en, c.code, c.name_vi, c.name_en
            from match m
            join framework f on f.code = m.framework
            join skill_domain d on d.framework_id = f.id
            join competence c on c.domain_id = d.id and c.code = m.competence
            order by f.id, d.position, c.position
            """;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    public List<FrameworkCard> cards() {
        return sql.list(FrameworkCard.class, CARDS);
    }

    public Optional<FrameworkCard> card(String framework) {
        return cards().stream().filter(card -> card.code().equals(framework)).findFirst();
    }

    /** All competences of a framework in its own order; empty when there is no such framework. */
    public List<CompetenceCard> competences(String framework) {
        return sql.list(CompetenceCard.class, COMPETENCES, framework);
    }

    public List<DescriptorLine> descriptors(String framework, String competence) {
        return sql.list(DescriptorLine.class, DESCRIPTORS, framework, competence);
    }

    /** The competences of other frameworks that answer to this one, in the order of the frameworks. */
    public List<MatchLine> matches(String framework, String competence) {
        return sql.list(MatchLine.class, MATCHES, framework, competence);
    }

    /** A new framework, or a new issue of one, is one more file named in the index. */
    void load(@Observes @Priority(Beginning.FIRST + 20) Startup startup) {
        for (var name : (List<?>) ContentFile.read(FOLDER + "index.yaml").yaml().get("frameworks")) {
            load(ContentFile.read(FOLDER + name + ".yaml"));
        }
    }

    /** Takes a framework from its file; an unchanged file costs one query, a corrected one replaces what was there. */
    void load(ContentFile file) {
        var framework = new FrameworkFile(file).framework();
        var known = em.createQuery("select f from Framework f where f.code = :code", Framework.class)
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
