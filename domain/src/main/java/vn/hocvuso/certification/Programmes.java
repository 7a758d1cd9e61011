package vn.hocvuso.certification;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.certification.rule.Definition;
import vn.hocvuso.certification.rule.DefinitionFile;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.platform.Beginning;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.ContentFile;
import vn.hocvuso.platform.Startup;

/** What can be confirmed. Taken from {@code content/programmes} at start; an unchanged file changes nothing. */
@ApplicationScoped
@Transactional
public class Programmes {

    static final String FOLDER = "programmes/";
    static final String BY_CODE = "select p from Programme p where p.code = :code";
    static final String ALL = "select p from Programme p order by p.id";

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Clock clock;

    void load(@Observes @Priority(Beginning.FIRST + 70) Startup startup) {
        var index = (List<?>) ContentFile.read(FOLDER + "index.yaml").yaml().get("programmes");
        index.forEach(name -> adopt(ContentFile.read(FOLDER + name + ".yaml")));
    }

    /** Every programme; everybody may read what is asked for. */
    public List<ProgrammeCard> all(Caller caller) {
        caller.required();
        return definitions().stream().map(Programmes::card).toList();
    }

    List<Definition> definitions() {
        return em.createQuery(ALL, Programme.class)
                .getResultStream()
                .map(programme -> programme.current().definition())
                .toList();
    }

    void adopt(ContentFile file) {
        try {
            var rule = DefinitionFile.read(file.yaml());
            var programme = find(rule.code()).orElseGet(() -> new Programme(rule.code(), rule.kind()));
            programme.adopt(file, LocalDate.now(clock));
            em.persist(programme);
        } catch (IllegalArgumentException | RuleBroken wrong) {
            throw new IllegalStateException(file.path() + ": " + wrong.getMessage(), wrong);
        }
    }

    /** @throws RuleBroken {@code certification.programme.unknown} */
    Edition current(String code) {
        return find(code)
                .orElseThrow(() -> new RuleBroken("certification.programme.unknown"))
                .current();
    }

    private Optional<Programme> find(String code) {
        return em.createQuery(BY_CODE, Programme.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    static ProgrammeCard card(Definition programme) {
        return new ProgrammeCard(
                programme.code(),
                programme.title(),
                programme.version(),
                programme.legalBasis(),
                programme.unknown(),
                programme.framework());
    }
}
