package vn.hocvuso.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocvuso.kernel.RuleBroken;

/** All tries of one person at one test, the latest first. */
record Tries(Quiz quiz, List<Attempt> all) {

    Optional<Attempt> running() {
        return all.stream().filter(attempt -> !attempt.isSubmitted()).findFirst();
    }

    Optional<RuleBroken> refusal(Instant now) {
        return quiz.rules().start().refusal(over().stream().map(Attempt::past).toList(), now);
    }

    /** @param otherwise why no try may start though these rules allow it; null when one may */
    QuizCard card(Instant now, RuleBroken otherwise) {
        var running = running()
                .map(attempt -> new QuizCard.Running(attempt.id(), attempt.endsAt()))
                .orElse(null);
        var past = over().stream().map(Attempt::pastTry).toList();
        return QuizCard.of(quiz, running, refusal(now).orElse(otherwise), past);
    }

    private List<Attempt> over() {
        return all.stream().filter(Attempt::isSubmitted).toList();
    }
}
