package vn.hocvuso.journeys;

import java.util.ArrayList;
import java.util.List;

/** What a run under faults came to, as a table. */
final class FaultReport {

    private final int learners;
    private final List<Outage> outages = new ArrayList<>();
    private List<Sitter> sitters = List.of();
    private List<String> lost = List.of();

    /** From the kill until everything given meanwhile was acknowledged, in {@code System.nanoTime}. */
    private record Outage(String server, long from, long to) {

        boolean touches(AnswerJournal.Acknowledged answer) {
            return answer.answer().at() < to && answer.at() > from;
        }

        double seconds() {
            return (to - from) / 1e9;
        }
    }

    FaultReport(int learners) {
        this.learners = learners;
    }

    void outage(String server, long from, long to) {
        outages.add(new Outage(server, from, to));
    }

    void of(AnsweringRoom room) {
        sitters = room.sitters();
    }

    void lost(List<String> answers) {
        lost = answers;
    }

    List<Sitter> sitters() {
        return sitters;
    }

    List<String> lost() {
        return lost;
    }

    long acknowledged() {
        return all().size();
    }

    private List<AnswerJournal.Acknowledged> all() {
        return sitters.stream()
                .flatMap(sitter -> sitter.journal().acknowledged().stream())
                .toList();
    }

    private double longestWait(Outage outage) {
        return all().stream()
                        .filter(outage::touches)
                        .mapToLong(AnswerJournal.Acknowledged::nanos)
                        .max()
                        .orElse(0)
                / 1e9;
    }

    @Override
    public String toString() {
        var text = new StringBuilder(
                "| killed | back and all saved after, s | longest an answer waited, s |\n|---|---|---|\n");
        outages.forEach(outage -> text.append(
                "| %s | %.1f | %.1f |%n".formatted(outage.server(), outage.seconds(), longestWait(outage))));
        return text.append("%n| learners | given | acknowledged | gave way to a later one | sent again | lost |%n"
                        .formatted())
                .append("|---|---|---|---|---|---|\n")
                .append("| %d | %d | %d | %d | %d | **%d** |%n"
                        .formatted(
                                learners,
                                sitters.stream()
                                        .mapToInt(s -> s.journal().given())
                                        .sum(),
                                acknowledged(),
                                sitters.stream()
                                        .mapToInt(s -> s.journal().replaced())
                                        .sum(),
                                sitters.stream()
                                        .mapToInt(s -> s.journal().resent())
                                        .sum(),
                                lost.size()))
                .toString();
    }
}
