package vn.hocvuso.assessment.gift;

import java.util.List;

/**
 * What is wrong with a file, and where.
 *
 * @param line from 1; 0 when it is the file as a whole
 * @param code message key
 * @param args what the message names: {0}, {1}, …
 */
public record GiftProblem(int line, String code, List<Object> args) {

    public GiftProblem(int line, String code, Object... args) {
        this(line, code, List.of(args));
    }

    @Override
    public String toString() {
        return line + ": " + code + args;
    }
}
