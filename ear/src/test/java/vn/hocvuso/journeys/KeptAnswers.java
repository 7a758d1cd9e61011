package vn.hocvuso.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.assessment.gift.Gift;
import vn.hocvuso.assessment.question.Fraction;
import vn.hocvuso.assessment.question.Order;

/** What the database has of tries, held against what their learners were told. */
final class KeptAnswers {

    private static final String RESPONSES =
            "select slot, client_seq, array_to_string(given, chr(31)) from response where attempt_id = ";

    private static final String GRADED = """
            select s.slot, s.points, q.gift, a.seed, a.points
            from attempt a
            join attempt_slot s on s.attempt_id = a.id
            join question q on q.id = s.question_id
            where a.submitted_at is not null and a.id = """;

    private interface Row<R> {
        R of(ResultSet row) throws SQLException;
    }

    private record Graded(int slot, BigDecimal points, String gift, long seed, BigDecimal sum) {

        static Graded of(ResultSet row) throws SQLException {
            return new Graded(
                    row.getInt(1), row.getBigDecimal(2), row.getString(3), row.getLong(4), row.getBigDecimal(5));
        }

        Fraction share(List<String> given) {
            var body = Gift.read(gift).items().get(0).body();
            return body.share(Order.of(seed, slot, body).inFile(given));
        }
    }

    /** Acknowledged answers that are not in the table, or say something else there. */
    List<String> missingOf(List<Sitter> sitters) throws SQLException {
        var missing = new ArrayList<String>();
        for (var sitter : sitters) {
            var kept = new HashMap<String, String>();
            rows(RESPONSES + sitter.attempt(), row -> kept.put(row.getInt(1) + "/" + row.getInt(2), row.getString(3)));
            sitter.journal().acknowledged().stream()
                    .map(AnswerJournal.Acknowledged::answer)
                    .filter(answer -> !String.join("\u001F", answer.values())
                            .equals(kept.get(answer.slot() + "/" + answer.seq())))
                    .map(answer -> sitter.attempt() + ": " + answer)
                    .forEach(missing::add);
        }
        return missing;
    }

    /** The points are those of the acknowledged answers, of each question the one counted last by the device. */
    void isGradedAsAcknowledged(Sitter sitter) {
        try {
            var last = replayed(sitter.journal().acknowledged());
            var graded = rows(GRADED + sitter.attempt(), Graded::of);
            var sum = Fraction.ZERO;
            for (var slot : graded) {
                var share = slot.share(last.getOrDefault(slot.slot(), List.of()));
                assertThat(slot.points()).as("points of %s", slot).isEqualByComparingTo(share.decimal());
                sum = sum.plus(share);
            }
            assertThat(graded).isNotEmpty();
            assertThat(graded.get(0).sum()).isEqualByComparingTo(sum.decimal());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<Integer, List<String>> replayed(List<AnswerJournal.Acknowledged> acknowledged) {
        var latest = new HashMap<Integer, AnswerJournal.Held>();
        acknowledged.forEach(
                one -> latest.merge(one.answer().slot(), one.answer(), (a, b) -> a.seq() > b.seq() ? a : b));
        var values = new HashMap<Integer, List<String>>();
        latest.forEach((slot, answer) -> values.put(slot, answer.values()));
        return values;
    }

    private static <R> List<R> rows(String select, Row<R> read) throws SQLException {
        var all = new ArrayList<R>();
        try (var connection = Stage.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(select)) {
            while (rows.next()) {
                all.add(read.of(rows));
            }
        }
        return all;
    }
}
