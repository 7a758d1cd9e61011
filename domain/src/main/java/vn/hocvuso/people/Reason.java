package vn.hocvuso.people;

import java.util.List;

/**
 * Why a row is what it is.
 *
 * @param code message key
 * @param arguments what the message names: {0}, {1}, …
 */
public record Reason(String code, List<String> arguments) {

    public static Reason of(String code, Object... arguments) {
        return new Reason(code, List.of(arguments).stream().map(String::valueOf).toList());
    }
}
