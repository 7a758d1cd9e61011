package vn.hocvuso.learning.path;

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
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.platform.Beginning;
import vn.hocvuso.platform.ContentFile;
import vn.hocvuso.platform.Sql;
import vn.hocvuso.platform.Startup;

/** Takes the programmes of the content files, in the order of their index, after the courses and tests they name. */
@ApplicationScoped
@Transactional
class ProgrammeShelf {

    /** After the courses (50) and the assessments of the bank. */
    private static final int TURN = 70;

    static final String ON_IT = "select p from LearningProgramme p where p.unit is null";

    static final String THERE = """
            select case when cast(? as text) = 'quiz'
                then exists (select 1 from quiz where code = ?)
                else exists (select 1 from course where code = ? and published_id is not null) end
            """;

    record There(boolean yes) {}

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    @Inject
    ProgrammeUse use;

    @Inject
    Clock clock;

    void load(@Observes @Priority(Beginning.FIRST + TURN) Startup startup) {
        var index = ContentFile.read(ProgrammeText.FOLDER + "index.yaml").yaml();
        stand(((List<?>) index.get("programmes"))
                .stream().map(String::valueOf).map(ProgrammeText::read).toList());
    }

    /**
     * These programmes and no others are offered to every unit, in this order.
     *
     * @throws IllegalStateException naming the programme, the part, and the course or test that is not there
     */
    void stand(List<ProgrammeText> texts) {
        var known = em.createQuery(ON_IT, LearningProgramme.class).getResultList().stream()
                .collect(Collectors.toMap(LearningProgramme::code, Function.identity()));
        for (int i = 0; i < texts.size(); i++) {
            requireItsParts(texts.get(i));
            stand(known, texts.get(i), i + 1);
        }
        var listed = texts.stream().map(ProgrammeText::code).toList();
        known.values().stream()
                .filter(programme -> !listed.contains(programme.code()))
                .forEach(programme -> programme.withdraw(LocalDate.now(clock)));
        em.flush();
    }

    private void stand(Map<String, LearningProgramme> known, ProgrammeText text, int place) {
        var programme = known.get(text.code());
        if (programme == null) {
            programme = new LearningProgramme(text.code(), null, null, LocalDate.now(clock));
            programme.follow(text, place, null);
            em.persist(programme);
        } else if (!programme.follows(text, place)) {
            programme.follow(text, place, use.since(programme));
        }
    }

    private void requireItsParts(ProgrammeText text) {
        for (int i = 0; i < text.parts().size(); i++) {
            var part = text.parts().get(i);
            if (!isThere(part)) {
                throw new IllegalStateException("%s%s.yaml, part %d: there is no %s %s"
                        .formatted(
                                ProgrammeText.FOLDER,
                                text.code(),
                                i + 1,
                                part.kind().code(),
                                part.code()));
            }
        }
    }

    private boolean isThere(PartText part) {
        return sql.first(There.class, THERE, part.kind().code(), part.code(), part.code())
                .orElseThrow()
                .yes();
    }
}
