package vn.hocvuso.learning.pack;

import java.util.List;

/**
 * What is wrong in a package, and where.
 *
 * @param file path in the package
 * @param line from 1; 0 when it is the file as a whole
 * @param key message key
 * @param args what the message names: {0}, {1}, …
 */
public record PackProblem(String file, int line, String key, List<Object> args) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + key + args;
    }
}
