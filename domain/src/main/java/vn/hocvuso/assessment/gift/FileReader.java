package vn.hocvuso.assessment.gift;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hocvuso.assessment.question.Item;
import vn.hocvuso.kernel.RuleBroken;

/** Cuts a file into blocks at its blank lines, reads each, and keeps what went wrong. */
final class FileReader {

    /** Nobody reads on after so many. */
    private static final int MOST_PROBLEMS = 500;

    private final List<Item> items = new ArrayList<>();
    private final List<GiftProblem> problems = new ArrayList<>();
    private final Map<String, Integer> linesOfIds = new HashMap<>();
    private String category = "";
    private boolean full;

    Reading read(String text) {
        var block = new ArrayList<Line>();
        int number = 0;
        for (var line : unmarked(text).split("\n", -1)) {
            number++;
            if (line.isBlank()) {
                take(block);
                block.clear();
            } else {
                block.add(new Line(number, line.strip()));
            }
        }
        take(block);
        return new Reading(items, problems);
    }

    private static String unmarked(String text) {
        var unix = text.replace("\r\n", "\n").replace('\r', '\n');
        return unix.startsWith("\uFEFF") ? unix.substring(1) : unix;
    }

    private void take(List<Line> lines) {
        if (lines.isEmpty() || full) {
            return;
        }
        full = items.size() == Gift.MOST_QUESTIONS || problems.size() == MOST_PROBLEMS;
        if (full) {
            problems.add(new GiftProblem(lines.get(0).number(), "gift.file.many", Gift.MOST_QUESTIONS, MOST_PROBLEMS));
            return;
        }
        int first = lines.get(0).number();
        try {
            var block = Block.of(lines);
            category = block.category(category);
            if (block.hasQuestion()) {
                first = block.firstLine();
                add(new QuestionReader(block, category).read(), first);
            }
        } catch (NotGift wrong) {
            problems.add(wrong.problem());
        } catch (RuleBroken rule) {
            problems.add(new GiftProblem(first, rule.getMessage(), rule.arguments()));
        }
    }

    private void add(Item item, int line) {
        var id = item.label().id();
        var before = id.isEmpty() ? null : linesOfIds.putIfAbsent(id, line);
        if (before != null) {
            throw new NotGift(line, "gift.id.twice", id, before);
        }
        items.add(item);
    }
}
