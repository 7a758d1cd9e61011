package vn.hocvuso.skills.file;

import java.util.List;

/**
 * What is wrong with a file, and where.
 *
 * @param line from 1; 0 when it is the file as a whole
 * @param code message key
 * @param args what the message names: {0}, {1}, …
 */
public record FileProblem(int line, String code, List<Object> args) {

    public FileProblem(int line, String code, Object... args) {
        this(line, code, List.of(args));
    }
}
