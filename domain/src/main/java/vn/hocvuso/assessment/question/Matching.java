package vn.hocvuso.assessment.question;

import java.util.List;
import java.util.stream.IntStream;
import vn.hocvuso.kernel.RuleBroken;

/**
 * Left sides to be joined with right sides; each right one earns an equal part of the point.
 *
 * @param rows what is asked, with its right side
 * @param others right sides that belong to no row
 */
public record Matching(List<Row> rows, List<String> others) implements Body {

    public record Row(String left, String right) {
        public Row {
            left = Texts.kept(left);
            right = Texts.kept(right);
            RuleBroken.unless(!left.isEmpty() && !right.isEmpty(), "gift.answer.empty");
            RuleBroken.unless(!left.contains("->"), "gift.matching.arrow");
        }
    }

    public Matching {
        rows = List.copyOf(rows);
        others = others.stream().map(Texts::kept).toList();
        RuleBroken.unless(rows.size() >= 2, "gift.matching.few");
        RuleBroken.unless(rows.size() + others.size() <= Choice.MOST, "gift.choice.too-many", Choice.MOST);
        RuleBroken.unless(rows.stream().map(Row::left).distinct().count() == rows.size(), "gift.matching.same");
        RuleBroken.unless(others.stream().noneMatch(String::isEmpty), "gift.answer.empty");
    }

    /** All right sides, each once, in the order of the file. */
    public List<String> rights() {
        var all = new java.util.LinkedHashSet<String>();
        rows.forEach(row -> all.add(row.right()));
        all.addAll(others);
        return List.copyOf(all);
    }

    @Override
    public Kind kind() {
        return Kind.MATCHING;
    }

    @Override
    public int choices() {
        return rights().size();
    }

    @Override
    public Shape shape() {
        return new Shape(kind(), choices(), rows.size());
    }

    @Override
    public Fraction share(List<String> answer) {
        var rights = rights();
        long found = IntStream.range(0, Math.min(rows.size(), answer.size()))
                .filter(i -> isRight(i, answer.get(i), rights))
                .count();
        return Fraction.of(found, rows.size());
    }

    @Override
    public List<String> remarks(List<String> answer) {
        return List.of();
    }

    private boolean isRight(int row, String chosen, List<String> rights) {
        int number = Integer.parseInt(chosen);
        return number > 0 && rights.get(number - 1).equals(rows.get(row).right());
    }
}
