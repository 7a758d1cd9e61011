package vn.hocvuso.assessment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.assessment.integrity.Finding;
import vn.hocvuso.assessment.integrity.SamePair;
import vn.hocvuso.assessment.integrity.SameWrong;
import vn.hocvuso.assessment.integrity.SharedDevice;
import vn.hocvuso.assessment.integrity.Stay;
import vn.hocvuso.assessment.sitting.Sitting;

/** Puts into lines what stood out in a sitting. */
final class Findings {

    private final IntegrityRows rows;
    private final Map<Long, LookedAt> attempts = new LinkedHashMap<>();
    private final Map<Long, Stay> stays;

    Findings(IntegrityRows rows) {
        this.rows = rows;
        rows.tries().forEach(one -> attempts.put(one.id(), LookedAt.of(rows, one)));
        stays = attempts.values().stream()
                .map(LookedAt::stay)
                .collect(Collectors.toMap(Stay::attempt, Function.identity()));
    }

    IntegrityView view(Sitting sitting) {
        boolean watched = sitting.rules().watched();
        var devices = SharedDevice.of(List.copyOf(stays.values()));
        var lines = new ArrayList<IntegrityView.Line>();
        same().forEach(pair -> lines.add(line(pair)));
        attempts.values().stream().flatMap(this::times).forEach(lines::add);
        devices.stream().filter(SharedDevice::atOnce).map(this::line).forEach(lines::add);
        if (watched) {
            left().forEach(lines::add);
        }
        return new IntegrityView(
                sitting.id(),
                sitting.unit(),
                sitting.title(),
                watched,
                attempts.size(),
                attempts.size() < SameWrong.FEW,
                lines,
                devices.stream()
                        .filter(shared -> !shared.atOnce())
                        .map(this::people)
                        .toList());
    }

    private List<SamePair> same() {
        return SameWrong.pairs(
                attempts.values().stream().map(LookedAt::mistakes).toList());
    }

    private IntegrityView.Line line(SamePair pair) {
        var said = new IntegrityView.Said("same", pair.same(), pair.usual(), null, null);
        return line(Finding.of(pair), List.of(who(pair.attempt()), who(pair.other())), List.of(said));
    }

    private IntegrityView.Line line(SharedDevice shared) {
        var first = shared.stays().get(0).attempt();
        var said = new IntegrityView.Said("device", shared.stays().size(), 0, null, null);
        return line(Finding.of(Finding.Kind.DEVICE, first), people(shared), List.of(said));
    }

    private Stream<IntegrityView.Line> times(LookedAt one) {
        var said = new ArrayList<IntegrityView.Said>();
        one.rush()
                .ifPresent(rush ->
                        said.add(new IntegrityView.Said("rush", rush.answers(), 0, rush.took(), rush.needed())));
        one.whole()
                .ifPresent(whole ->
                        said.add(new IntegrityView.Said("whole", whole.answers(), 0, whole.took(), whole.needed())));
        return alone(Finding.Kind.TIMES, one, said).stream();
    }

    /** Who left the page, the longest away first. */
    private Stream<IntegrityView.Line> left() {
        return attempts.values().stream()
                .filter(one -> one.away().times() > 0)
                .sorted(Comparator.comparing((LookedAt one) -> one.away().total())
                        .reversed())
                .flatMap(one -> alone(Finding.Kind.LEFT, one, List.of(left(one))).stream());
    }

    private static IntegrityView.Said left(LookedAt one) {
        var away = one.away();
        return new IntegrityView.Said("left", away.times(), 0, away.total(), Duration.ZERO);
    }

    private Optional<IntegrityView.Line> alone(Finding.Kind kind, LookedAt one, List<IntegrityView.Said> said) {
        long attempt = one.of().id();
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(line(Finding.of(kind, attempt), List.of(who(attempt)), said));
    }

    private IntegrityView.Line line(Finding finding, List<IntegrityView.Who> people, List<IntegrityView.Said> said) {
        long other = finding.other() == null ? 0 : finding.other();
        var notes = rows.notes().stream()
                .filter(note -> note.kind().equals(finding.kind().code())
                        && note.attempt() == finding.attempt()
                        && note.other() == other)
                .map(note -> new IntegrityView.Note(note.by(), note.at(), note.remark()))
                .toList();
        return IntegrityView.Line.of(finding, people, said, notes);
    }

    private List<IntegrityView.Who> people(SharedDevice shared) {
        return shared.stays().stream().map(stay -> who(stay.attempt())).toList();
    }

    private IntegrityView.Who who(long attempt) {
        var of = attempts.get(attempt).of();
        var stay = stays.get(attempt);
        return new IntegrityView.Who(attempt, of.number(), of.name(), stay.from(), stay.to());
    }
}
