package vn.hocvuso.assessment;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.assessment.gift.Gift;
import vn.hocvuso.assessment.question.Item;
import vn.hocvuso.platform.Beginning;
import vn.hocvuso.platform.Sql;
import vn.hocvuso.platform.Startup;

/**
 * The banks of questions, kept in step with their files. One statement says which files have changed; those are taken over in
 * a dozen statements a bank, however many questions they hold. A new text is a new revision; what is no longer in a file is
 * drawn no longer, and stays what it was for who was asked it.
 */
@ApplicationScoped
@Transactional
class Banks {

    private static final int TURN = 41;

    static final String KNOWN = "select path, digest from question_bank_file";

    static final String LATEST = """
            select distinct on (idnumber) idnumber, revision, digest
            from question
            where bank = ?
            order by idnumber, revision desc
            """;

    static final String EMPTY = """
            delete from question_bank_entry where path = any (string_to_array(?1, chr(30)))
            """;

    static final String FORGET = """
            delete from question_bank_file where path = any (string_to_array(?1, chr(30)))
            """;

    static final String BANK = """
            insert into question_bank (code, framework, title_vi, title_en)
            values (?1, ?2, ?3, ?4)
            on conflict (code) do update
            set framework = excluded.framework, title_vi = excluded.title_vi, title_en = excluded.title_en
            """;

    private static final String LINES = """
            from unnest(string_to_array(?2, chr(30))) as line (packed)
            cross join lateral (select string_to_array(packed, chr(31)) as f) as field
            """;

    static final String FILES = """
            insert into question_bank_file (bank, path, digest)
            select ?1, f[1], f[2]
            """ + LINES + """
            on conflict (path) do update set bank = excluded.bank, digest = excluded.digest
            """;

    static final String QUESTIONS = """
            insert into question
                (id, version, bank, idnumber, revision, kind, choices, answer_rows, band, gift, digest)
            select nextval('id_seq'), 1, ?1, f[1], cast(f[2] as int), f[3], cast(f[4] as int), cast(f[5] as int),
                   nullif(f[6], ''), f[7], f[8]
            """ + LINES;

    private static final String THEIRS = LINES + """
            join question q on q.bank = ?1 and q.idnumber = f[1] and q.revision = cast(f[2] as int)
            """;

    static final String COMPETENCES = """
            insert into question_competence (question_id, framework, competence)
            select q.id, f[3], f[4]
            """ + THEIRS;

    static final String ENTRIES = """
            insert into question_bank_entry (question_id, path, position)
            select q.id, f[3], cast(f[4] as int)
            """ + THEIRS;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Sql sql;

    void load(@Observes @Priority(Beginning.FIRST + TURN) Startup startup) {
        load(BankFile.all());
    }

    /** @param files all there are; what came from any other is no longer in a bank */
    void load(List<BankFile> files) {
        var known = sql.list(Taken.class, KNOWN).stream().collect(Collectors.toMap(Taken::path, Taken::digest));
        var changed = files.stream()
                .filter(file -> !file.digest().equals(known.get(file.path())))
                .toList();
        var gone = new HashSet<>(known.keySet());
        files.stream().map(BankFile::path).forEach(gone::remove);
        if (changed.isEmpty() && gone.isEmpty()) {
            return;
        }
        run(EMPTY, lines(Stream.concat(gone.stream(), changed.stream().map(BankFile::path)), path -> path));
        run(FORGET, lines(gone.stream(), path -> path));
        changed.stream().collect(Collectors.groupingBy(BankFile::bank)).forEach(this::take);
    }

    private void take(String bank, List<BankFile> files) {
        var head = files.get(0);
        run(BANK, bank, head.framework(), head.title().vi(), head.title().en());
        run(FILES, bank, lines(files.stream(), file -> fields(file.path(), file.digest())));
        var wordings = wordings(bank, files);
        var fresh = wordings.stream().filter(Wording::fresh).toList();
        run(QUESTIONS, bank, lines(fresh.stream(), Wording::question));
        run(COMPETENCES, bank, lines(fresh.stream().flatMap(one -> one.about(head.framework())), about -> about));
        run(ENTRIES, bank, lines(wordings.stream(), Wording::entry));
    }

    private List<Wording> wordings(String bank, List<BankFile> files) {
        var latest = sql.list(Latest.class, LATEST, bank).stream()
                .collect(Collectors.toMap(Latest::idnumber, Function.identity()));
        var wordings = new ArrayList<Wording>();
        for (var file : files) {
            int position = 1;
            for (var item : file.items()) {
                wordings.add(Wording.of(item, file.path(), position++, latest));
            }
        }
        return wordings;
    }

    private void run(String statement, Object... arguments) {
        var query = em.createNativeQuery(statement);
        for (int i = 0; i < arguments.length; i++) {
            query.setParameter(i + 1, arguments[i]);
        }
        query.executeUpdate();
    }

    /** Neither sign is ever part of a question: {@code gift.text.control}. */
    private static <T> String lines(Stream<T> things, Function<T, String> line) {
        return things.map(line).collect(Collectors.joining("\u001e"));
    }

    private static String fields(Object... values) {
        return Stream.of(values).map(String::valueOf).collect(Collectors.joining("\u001f"));
    }

    record Taken(String path, String digest) {}

    record Latest(String idnumber, int revision, String digest) {}

    /** A question of a file, and the revision that says it. */
    record Wording(Item item, int revision, boolean fresh, String path, int position) {

        static Wording of(Item item, String path, int position, Map<String, Latest> known) {
            var latest = known.get(Question.idnumber(item));
            boolean fresh = latest == null || !latest.digest().equals(Question.digest(item));
            int revision = latest == null ? 1 : latest.revision() + (fresh ? 1 : 0);
            return new Wording(item, revision, fresh, path, position);
        }

        String question() {
            var shape = item.body().shape();
            return fields(
                    Question.idnumber(item),
                    revision,
                    shape.kind(),
                    shape.choices(),
                    shape.rows(),
                    item.label().band().orElse(""),
                    Gift.write(List.of(item)),
                    Question.digest(item));
        }

        Stream<String> about(String framework) {
            return item.label().about(framework).stream()
                    .map(one -> fields(Question.idnumber(item), revision, one.framework(), one.competence()));
        }

        String entry() {
            return fields(Question.idnumber(item), revision, path, position);
        }
    }
}
