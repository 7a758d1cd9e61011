package vn.hocvuso.learning.confirm;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.Stored;
import vn.hocvuso.learning.course.Lesson;
import vn.hocvuso.learning.course.LessonVersion;

/**
 * What somebody handed over of one lesson, from the moment it was handed in to the moment somebody else judged it or its
 * owner took it back. Nothing in it is overwritten: who does better hands in anew.
 */
@Entity
@Table(name = "hand_in")
public class HandIn extends Stored {

    @Column(name = "person_id")
    private PersonId person;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "lesson_id")
    private Lesson lesson;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "lesson_version_id")
    private LessonVersion text;

    private String did;

    @Column(name = "done_on")
    private LocalDate doneOn;

    private String link;

    @Column(name = "file_id")
    private Long file;

    @Column(name = "handed_at")
    private Instant handedAt;

    private Outcome outcome;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "settled_by")
    private PersonId settledBy;

    @OneToMany(mappedBy = "of", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<HandInPoint> points = new ArrayList<>();

    protected HandIn() {}

    private HandIn(PersonId person, LessonVersion text, List<String> items, Instant now) {
        this.person = person;
        this.lesson = text.lesson();
        this.text = text;
        this.handedAt = now;
        IntStream.range(0, items.size()).forEach(i -> points.add(new HandInPoint(this, i + 1, items.get(i))));
    }

    /** Points of a checklist. */
    public static HandIn of(PersonId person, LessonVersion text, List<String> items, Instant now) {
        return new HandIn(person, text, items, now);
    }

    /** @param file number of the stored file, null for none */
    public static HandIn of(PersonId person, LessonVersion text, Evidence evidence, Long file, Instant now) {
        var handIn = new HandIn(person, text, List.of(Evidence.ITEM), now);
        handIn.did = evidence.did();
        handIn.doneOn = evidence.doneOn();
        handIn.link = evidence.link();
        handIn.file = file;
        return handIn;
    }

    /**
     * Is judged, by somebody else and once.
     *
     * @throws RuleBroken {@code hand-in.own}; {@code hand-in.settled}, also when it was taken back; {@code
     *     verdict.points} where not each of its points has one verdict
     */
    public void settle(List<Verdict> verdicts, PersonId by, Instant now) {
        RuleBroken.unless(!person.equals(by), "hand-in.own");
        RuleBroken.unless(!isSettled(), "hand-in.settled");
        RuleBroken.unless(verdicts.size() == points.size() && judged(verdicts).equals(items()), "verdict.points");
        Map<String, Verdict> of = verdicts.stream().collect(Collectors.toMap(Verdict::item, Function.identity()));
        points.forEach(point -> point.judge(of.get(point.item())));
        close(points.stream().allMatch(HandInPoint::isConfirmed) ? Outcome.CONFIRMED : Outcome.RETURNED, by, now);
    }

    /** @throws RuleBroken {@code hand-in.settled} */
    public void withdraw(Instant now) {
        RuleBroken.unless(!isSettled(), "hand-in.settled");
        close(Outcome.WITHDRAWN, null, now);
    }

    private void close(Outcome as, PersonId by, Instant now) {
        outcome = as;
        settledBy = by;
        settledAt = now;
    }

    private static Set<String> judged(List<Verdict> verdicts) {
        return verdicts.stream().map(Verdict::item).collect(Collectors.toSet());
    }

    private Set<String> items() {
        return points.stream().map(HandInPoint::item).collect(Collectors.toSet());
    }

    /** Whether this is what was handed in, word for word. */
    public boolean says(Evidence evidence) {
        return evidence.equals(did == null ? null : new Evidence(did, doneOn, link));
    }

    public boolean isSettled() {
        return outcome != null;
    }

    public boolean isSettledBy(PersonId somebody) {
        return somebody.equals(settledBy);
    }

    public Outcome outcome() {
        return outcome;
    }

    public PersonId person() {
        return person;
    }

    public Lesson lesson() {
        return lesson;
    }

    public LessonVersion text() {
        return text;
    }

    public List<HandInPoint> points() {
        return points;
    }

    public Long file() {
        return file;
    }
}
