package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.learning.confirm.Evidence;
import vn.hocvuso.learning.confirm.HandIn;
import vn.hocvuso.learning.confirm.PointState;
import vn.hocvuso.learning.course.Completion;
import vn.hocvuso.learning.course.LessonVersion;
import vn.hocvuso.learning.media.Media;
import vn.hocvuso.people.PersonErased;
import vn.hocvuso.platform.Action;
import vn.hocvuso.platform.Caller;
import vn.hocvuso.platform.FileCard;
import vn.hocvuso.platform.FileType;
import vn.hocvuso.platform.Files;
import vn.hocvuso.platform.NewFile;
import vn.hocvuso.platform.NotAllowed;

/** What a learner ticks, hands over and takes back. Everybody who signed in may, for themselves. */
@ApplicationScoped
@Transactional
public class HandIns {

    static final long LARGEST = 10L * 1024 * 1024;

    static final Set<FileType> ACCEPTED = Set.of(FileType.PNG, FileType.JPEG, FileType.WEBP, FileType.PDF);

    static final String WAITING =
            "select h from HandIn h where h.person = :person and h.lesson = :lesson and h.outcome is null";

    static final String FILES = "select h.file from HandIn h where h.person = :person and h.file is not null";

    static final String EMPTY = """
            update hand_in set did = null, done_on = null, link = null, file_id = null,
                outcome = coalesce(outcome, 'withdrawn'), settled_at = coalesce(settled_at, cast(?2 as timestamptz))
            where person_id = ?1
            """;

    static final String SILENT = """
            update hand_in_point set said = null where hand_in_id in (select id from hand_in where person_id = ?1)
            """;

    @PersistenceContext(unitName = "hocvuso")
    EntityManager em;

    @Inject
    Enrolments enrolments;

    @Inject
    Confirmed confirmed;

    @Inject
    Observers observers;

    @Inject
    Happened happened;

    @Inject
    Files files;

    @Inject
    Clock clock;

    /**
     * A picture or a PDF that was uploaded.
     *
     * @param name what it was called
     */
    public record Upload(String name, InputStream content) {}

    /** How the caller stands with what a lesson asks to be confirmed. Three statements. */
    public HandInView mine(Caller caller, String course, String lesson) {
        var person = caller.required();
        return confirmed.view(person, enrolments.seen(person, course, lesson));
    }

    /**
     * Ticks a point, or takes the tick away. Doing it twice does no more; a confirmed point stays.
     *
     * @throws RuleBroken {@code checklist.gone}, {@code checklist.waiting}
     */
    public void tick(Caller caller, String course, String lesson, String item, boolean on) {
        var person = caller.required();
        var text = own(person, course, lesson);
        RuleBroken.unless(Confirmed.points(text).contains(item), "checklist.gone");
        var state = confirmed.states(person, text).get(item);
        RuleBroken.unless(state != PointState.WAITING, "checklist.waiting");
        if (state != PointState.CONFIRMED && on != (state == PointState.TICKED)) {
            happened.add(person, text.lesson(), on ? Happened.TICKED : Happened.UNTICKED, item, null, null, null);
        }
    }

    /**
     * Asks somebody else to look at what is ticked. While that waits, asking again does no more.
     *
     * @throws RuleBroken {@code hand-in.not-asked}, {@code hand-in.nobody}, {@code checklist.nothing}
     */
    public void handOver(Caller caller, String course, String lesson) {
        var person = caller.required();
        var text = own(person, course, lesson);
        RuleBroken.unless(text.completion() == Completion.CHECKLIST, "hand-in.not-asked");
        if (waiting(person, text).isEmpty()) {
            var states = confirmed.states(person, text);
            var ticked = Confirmed.points(text).stream()
                    .filter(item -> states.get(item) == PointState.TICKED)
                    .toList();
            RuleBroken.unless(!ticked.isEmpty(), "checklist.nothing");
            unit(person);
            handedIn(HandIn.of(person, text, ticked, clock.instant()));
        }
    }

    /**
     * Hands in what shows that the lesson was done elsewhere.
     *
     * @param file null for none
     * @throws RuleBroken {@code hand-in.not-asked}, {@code hand-in.nobody}, {@code hand-in.done}, {@code
     *     hand-in.waiting} while something else waits, {@code evidence.day}, those of {@link Files#keep} and {@link Media#read}
     */
    public void handIn(Caller caller, String course, String lesson, Evidence evidence, Upload file) {
        var person = caller.required();
        var text = own(person, course, lesson);
        RuleBroken.unless(text.completion() == Completion.EVIDENCE, "hand-in.not-asked");
        evidence.requireBy(LocalDate.now(clock));
        var waiting = waiting(person, text);
        if (!waiting.isEmpty()) {
            RuleBroken.unless(waiting.get(0).says(evidence), "hand-in.waiting");
            return;
        }
        RuleBroken.unless(!confirmed.isAll(text, person), "hand-in.done");
        var unit = unit(person);
        var kept = file == null ? null : keep(caller, unit, file);
        handedIn(HandIn.of(person, text, evidence, kept, clock.instant()));
    }

    /**
     * Takes back what waits, to make it better. Nothing waits: nothing happens.
     *
     * @throws RuleBroken {@code hand-in.settled} when somebody was faster
     */
    public void withdraw(Caller caller, String course, String lesson) {
        var person = caller.required();
        var text = own(person, course, lesson);
        waiting(person, text).forEach(handIn -> {
            handIn.withdraw(clock.instant());
            happened.add(person, text.lesson(), Happened.WITHDRAWN, null, String.valueOf(handIn.id()), null, null);
        });
    }

    /** The file of a hand-in, to its owner and to whoever may confirm it; that one is told to the audit. */
    public FileCard file(Caller caller, long id) {
        caller.required();
        var handIn = em.find(HandIn.class, id);
        if (handIn == null || handIn.file() == null) {
            throw new NotAllowed();
        }
        if (!handIn.person().equals(caller.person())) {
            observers.tell(caller, "evidence.read", handIn.person());
        }
        return files.card(handIn.file());
    }

    /** What the person wrote and uploaded goes, and what others wrote of it; that something was done stays. */
    void erased(@Observes PersonErased news) {
        em.flush();
        var kept = em.createQuery(FILES, Long.class)
                .setParameter("person", news.person())
                .getResultList();
        run(EMPTY, news.person().value(), clock.instant().atOffset(ZoneOffset.UTC));
        run(SILENT, news.person().value());
        if (!kept.isEmpty()) {
            files.forget(kept);
        }
    }

    private void run(String statement, Object... values) {
        var query = em.createNativeQuery(statement);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }

    private void handedIn(HandIn handIn) {
        em.persist(handIn);
        em.flush();
        happened.add(
                handIn.person(), handIn.lesson(), Happened.HANDED_IN, null, String.valueOf(handIn.id()), null, null);
    }

    private List<HandIn> waiting(PersonId person, LessonVersion text) {
        return em.createQuery(WAITING, HandIn.class)
                .setParameter("person", person)
                .setParameter("lesson", text.lesson())
                .getResultList();
    }

    /** The lesson in the version of the person's place, which is taken if there is none; one after the other. */
    private LessonVersion own(PersonId person, String course, String lesson) {
        return enrolments.lesson(
                enrolments.place(person, enrolments.course(course)).version(), lesson);
    }

    private UnitId unit(PersonId person) {
        return observers.units(person).stream().findFirst().orElseThrow(() -> new RuleBroken("hand-in.nobody"));
    }

    /** A photograph is kept without the place it was taken at, slides without what they could do. */
    private long keep(Caller caller, UnitId unit, Upload file) {
        var clean = Media.read(file.name(), content(file));
        var kept = new NewFile(unit, Action.SEE_NAMES, clean.name(), ACCEPTED, LARGEST, null);
        return files.receive(caller, kept, new ByteArrayInputStream(clean.bytes()));
    }

    private static byte[] content(Upload file) {
        try {
            var bytes = file.content().readNBytes((int) LARGEST + 1);
            RuleBroken.unless(bytes.length > 0, "file.empty");
            RuleBroken.unless(bytes.length <= LARGEST, "file.size", LARGEST / (1024 * 1024));
            RuleBroken.unless(FileType.of(bytes).filter(ACCEPTED::contains).isPresent(), "file.type");
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
