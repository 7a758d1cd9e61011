package vn.hocvuso.assessment.paper;

import java.util.List;
import vn.hocvuso.assessment.question.Choice;
import vn.hocvuso.assessment.question.Html;
import vn.hocvuso.assessment.question.Item;
import vn.hocvuso.assessment.question.Matching;
import vn.hocvuso.assessment.question.Order;

/**
 * One question on a sheet.
 *
 * @param slot its number, from 1
 * @param order in which its options stand
 */
public record PrintedQuestion(int slot, Item item, Order order) {

    /** What can be chosen, as HTML, in the order of its numbers; empty where nothing is chosen from a list. */
    public List<String> options() {
        if (item.body() instanceof Choice choice) {
            return shown(choice.options().stream()
                    .map(option -> Html.of(item.format(), option.text()))
                    .toList());
        }
        return item.body() instanceof Matching matching
                ? shown(matching.rights().stream().map(Markup::escaped).toList())
                : List.of();
    }

    /** What is to be joined, as HTML; empty for all kinds but matching. */
    public List<String> rows() {
        return item.body() instanceof Matching matching
                ? matching.rows().stream()
                        .map(row -> Html.of(item.format(), row.left()))
                        .toList()
                : List.of();
    }

    private List<String> shown(List<String> inFile) {
        return order.shown().stream().map(number -> inFile.get(number - 1)).toList();
    }
}
