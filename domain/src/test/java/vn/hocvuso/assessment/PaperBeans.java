package vn.hocvuso.assessment;

import static vn.hocvuso.assessment.AssessmentBeans.LAN;
import static vn.hocvuso.assessment.AssessmentBeans.MAI;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.people.UnitCard;
import vn.hocvuso.people.Units;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.Files;
import vn.hocvuso.platform.Jobs;
import vn.hocvuso.platform.Settings;
import vn.hocvuso.platform.files.ChunkedFiles;

/** The school of {@link SittingBeans} with its paper round. */
final class PaperBeans implements AutoCloseable {

    final SittingBeans school = new SittingBeans();
    final AssessmentBeans tests = school.tests;
    final Papers papers = new Papers();
    final PaperSheets sheets = new PaperSheets();
    final PaperEntry entry = new PaperEntry();
    final PaperJob job = new PaperJob();
    final Forgetting forgetting = new Forgetting();
    final List<String> asked = new ArrayList<>();

    PaperBeans() {
        var em = tests.database.entities();
        sheets.em = papers.em = entry.em = job.em = forgetting.em = em;
        sheets.sql = papers.sql = entry.sql = tests.database.sql();
        sheets.clock = papers.clock = entry.clock = job.clock = tests.clock;
        papers.door = entry.door = job.door = school.door;
        job.rights = school.door.rights;
        papers.audit = school.door.audit;
        sheets.events = entry.events = tests.events;
        sheets.settings = settings();
        sheets.units = new Named();
        papers.sheets = job.sheets = sheets;
        papers.jobs = new Asked();
        entry.responses = tests.responses;
        entry.grading = tests.grading;
        entry.results = sheets.results = tests.results;
        entry.extraTimes = tests.extraTimes;
        job.files = new Files(
                em,
                tests.database.sql(),
                school.door.rights,
                school.door.audit,
                tests.clock,
                settings(),
                new ChunkedFiles(tests.database.source()));
    }

    /** A drawn sitting with both on paper, its doors open. */
    long open(String feedback) {
        long id = school.ready(school.plan("learner", feedback, false));
        for (var who : List.of(MAI, LAN)) {
            school.places.onPaper(SittingBeans.HOLDER, school.place(id, who).id(), true);
        }
        opens();
        return id;
    }

    void opens() {
        tests.clock.plus(Duration.between(tests.clock.instant(), SittingBeans.opens()));
    }

    long attempt(long sitting, Caller who) {
        return school.place(sitting, who).attempt();
    }

    /** What is typed into this form, on top of what is there. */
    PaperAnswers typed(PaperForm form, Map<Integer, String> answers, String reason) {
        var all = new HashMap<Integer, String>();
        form.fields().forEach(field -> all.put(field.slot(), field.typed()));
        all.putAll(answers);
        return new PaperAnswers(form.seq(), all, reason);
    }

    private static Settings settings() {
        var known = Map.of("hocvuso.base.url", "https://hocvuso.example", "hocvuso.mode", "test");
        return new Settings() {
            @Override
            public Optional<String> optional(String name) {
                return Optional.ofNullable(known.get(name));
            }
        };
    }

    @Override
    public void close() {
        school.close();
    }

    /** Knows no name. */
    private static final class Named extends Units {

        @Override
        public Optional<UnitCard> card(UnitId unit) {
            return Optional.empty();
        }
    }

    /** Remembers what was asked for. */
    private final class Asked extends Jobs {

        @Override
        public long ask(Caller by, String kind, String key, UnitId at, String input) {
            asked.add(kind + " " + key + " " + input);
            return asked.size();
        }
    }
}
