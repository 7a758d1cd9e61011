package vn.hocvuso.assessment;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocvuso.assessment.gift.Gift;
import vn.hocvuso.assessment.integrity.Reading;
import vn.hocvuso.assessment.question.Choice;
import vn.hocvuso.assessment.question.Item;
import vn.hocvuso.assessment.question.Matching;
import vn.hocvuso.assessment.question.Order;

/**
 * A question, and how long it is to read.
 *
 * @param syllables of what is asked
 * @param all with the options
 */
record ReadQuestion(Item item, int syllables, int all) {

    static ReadQuestion of(String gift) {
        var item = Gift.read(gift).items().get(0);
        int asked = Reading.syllables(item.asked());
        return new ReadQuestion(item, asked, asked + Reading.syllables(options(item)));
    }

    private static String options(Item item) {
        if (item.body() instanceof Choice choice) {
            return joined(choice.options().stream().map(Choice.Option::text));
        }
        return item.body() instanceof Matching matching
                ? joined(Stream.concat(matching.rows().stream().map(Matching.Row::left), matching.rights().stream()))
                : "";
    }

    private static String joined(Stream<String> texts) {
        return texts.collect(Collectors.joining(" "));
    }

    /** An answer by the order of the file. */
    List<String> inFile(long seed, int slot, List<String> given) {
        return Order.of(seed, slot, item.body()).inFile(given);
    }
}
