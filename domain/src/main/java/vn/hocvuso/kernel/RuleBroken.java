package vn.hocvuso.kernel;

import java.util.List;

/** A business rule said no. The code is a message key; the page shows it, nothing else catches it. */
public class RuleBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Object> arguments;

    /**
     * @param code message key in the bundle {@code text}
     * @param arguments what the message names: {0}, {1}, …
     */
    public RuleBroken(String code, Object... arguments) {
        super(code);
        this.arguments = List.of(arguments);
    }

    public static void unless(boolean allowed, String code, Object... arguments) {
        if (!allowed) {
            throw new RuleBroken(code, arguments);
        }
    }

    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
