package vn.hocvuso.assessment.question;

import java.util.List;
import java.util.stream.IntStream;

/**
 * In which order one attempt shows the options of one slot. Answers are kept by the shown number, so that nothing sent
 * to a browser tells where the file had the right one.
 *
 * @param shown the file's numbers, from 1, in the order shown; empty when there are no options
 */
public record Order(List<Integer> shown) {

    public static Order of(long seed, int slot, Body body) {
        var inFile = IntStream.rangeClosed(1, body.choices()).boxed().toList();
        return new Order(Shuffle.ofSlot(seed, slot).mixed(inFile));
    }

    /** The same answer by the file's numbers. */
    public List<String> inFile(List<String> given) {
        return shown.isEmpty() ? given : given.stream().map(this::inFile).toList();
    }

    private String inFile(String number) {
        int place = Integer.parseInt(number);
        return place == 0 ? number : String.valueOf(shown.get(place - 1));
    }
}
