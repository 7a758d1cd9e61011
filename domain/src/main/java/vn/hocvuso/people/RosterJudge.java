package vn.hocvuso.people;

import static vn.hocvuso.people.Identity.Likeness.PERHAPS;
import static vn.hocvuso.people.Identity.Likeness.SAME;
import static vn.hocvuso.people.Identity.Likeness.SHARED_NUMBER;
import static vn.hocvuso.people.Identity.Likeness.SHARED_PHONE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.hocvuso.kernel.PersonId;
import vn.hocvuso.people.Identity.Likeness;

/** Decides what becomes of each row, beside the people who are at the unit and the rows above it. */
final class RosterJudge {

    /** Candidates are found by name, by telephone number or by identity number, so that long lists stay quick. */
    private static final class Index<T> {

        private final Map<String, List<T>> byWord = new HashMap<>();

        void add(Identity identity, T value) {
            words(identity).forEach(word -> byWord.computeIfAbsent(word, w -> new ArrayList<>())
                    .add(value));
        }

        Set<T> near(Identity identity) {
            var near = new LinkedHashSet<T>();
            words(identity).forEach(word -> near.addAll(byWord.getOrDefault(word, List.of())));
            return near;
        }

        private static Stream<String> words(Identity identity) {
            var number = identity.number() == null ? null : identity.number().hash();
            return Stream.of(identity.name().key(), identity.phone(), number).filter(Objects::nonNull);
        }
    }

    private final Index<KnownPerson> known = new Index<>();
    private final Index<RosterRow> above = new Index<>();
    private final Set<PersonId> met = new HashSet<>();
    private final Set<String> taken;

    /** @param taken hashes of identity numbers that somebody has, here or elsewhere */
    RosterJudge(List<KnownPerson> atUnit, Set<String> taken) {
        this.taken = taken;
        atUnit.forEach(person -> known.add(person.identity(), person));
    }

    /** @param row the next one in the order of the sheet */
    void judge(RosterRow row) {
        if (row.settlesItself() || isOfARowAbove(row) || sharesAPhone(row) || isElsewhere(row)) {
            return;
        }
        var same = like(row, SAME);
        var candidates = same.isEmpty() ? like(row, PERHAPS) : same;
        if (candidates.isEmpty()) {
            take(row, null);
        } else {
            meet(row, candidates, same.isEmpty());
        }
    }

    private boolean isOfARowAbove(RosterRow row) {
        var identity = row.identity();
        for (var other : above.near(identity)) {
            var likeness = identity.to(other.identity());
            if (likeness == SAME) {
                row.become(Outcome.SAME, null, List.of(Reason.of("roster.row.twice", other.number())));
                return true;
            }
            if (likeness == PERHAPS && !identity.hasOtherPhone(other.identity())) {
                return refuse(row, "roster.row.like-row", other.number());
            }
            if (likeness == SHARED_NUMBER) {
                return refuse(row, "roster.row.number-in-row", other.number(), other.fullName());
            }
            if (likeness == SHARED_PHONE) {
                return refuse(row, "roster.row.phone-in-row", other.number(), other.fullName());
            }
        }
        return false;
    }

    private boolean sharesAPhone(RosterRow row) {
        var others = like(row, SHARED_PHONE);
        return !others.isEmpty()
                && like(row, SAME).isEmpty()
                && refuse(row, "roster.row.phone-of", others.get(0).fullName());
    }

    /** Somebody who is not on this list has the number: at another unit, or here under another name. */
    private boolean isElsewhere(RosterRow row) {
        var number = row.identity().number();
        if (number == null || !taken.contains(number.hash())) {
            return false;
        }
        var shared = like(row, SHARED_NUMBER);
        if (!shared.isEmpty()) {
            return refuse(row, "roster.row.number-of", shared.get(0).fullName());
        }
        return like(row, SAME).stream()
                        .noneMatch(person -> number.equals(person.identity().number()))
                && refuse(row, "roster.row.known-elsewhere");
    }

    private void meet(RosterRow row, List<KnownPerson> candidates, boolean uncertain) {
        var person = candidates.get(0);
        var torn = candidates.size() > 1
                || uncertain && row.identity().hasOtherPhone(person.identity())
                || met.contains(person.id());
        if (torn) {
            refuse(row, "roster.row.like-known", person.fullName());
        } else if (person.leaving()) {
            refuse(row, "roster.row.leaves-today", person.fullName());
        } else {
            take(row, person);
        }
    }

    private void take(RosterRow row, KnownPerson person) {
        if (row.audience() == null && !isAsBefore(row, person)) {
            refuse(
                    row,
                    row.position().isEmpty() ? "roster.row.position-empty" : "roster.row.position-unknown",
                    row.position());
            return;
        }
        if (person == null) {
            row.become(Outcome.NEW, null, List.of());
        } else {
            var news = person.news(row);
            row.become(news.isEmpty() ? Outcome.SAME : Outcome.CHANGED, person.id(), news);
            met.add(person.id());
        }
        above.add(row.identity(), row);
    }

    /** Somebody whose place is known already is not asked about again. */
    private static boolean isAsBefore(RosterRow row, KnownPerson person) {
        return person != null
                && (row.position().isEmpty() || Positions.key(row.position()).equals(Positions.key(person.position())));
    }

    private List<KnownPerson> like(RosterRow row, Likeness likeness) {
        var identity = row.identity();
        return known.near(identity).stream()
                .filter(person -> identity.to(person.identity()) == likeness)
                .toList();
    }

    private static boolean refuse(RosterRow row, String code, Object... arguments) {
        row.become(Outcome.REFUSED, null, List.of(Reason.of(code, arguments)));
        return true;
    }
}
