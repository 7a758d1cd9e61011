package vn.hocvuso.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import vn.hocvuso.platform.Sql;

/** How many questions the banks hold, for everybody; what they ask is for reviewers. */
@ApplicationScoped
public class BankCounts {

    static final String ASKING = """
            select count(*)
            from question_competence c
            join question_bank_entry e on e.question_id = c.question_id
            where c.framework = ? and c.competence = ?
            """;

    @Inject
    Sql sql;

    record Count(long questions) {}

    /** How many questions of today's banks ask this competence. */
    public long asking(String framework, String competence) {
        return sql.first(Count.class, ASKING, framework, competence)
                .orElseThrow()
                .questions();
    }
}
