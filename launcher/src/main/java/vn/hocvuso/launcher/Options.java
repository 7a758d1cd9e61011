package vn.hocvuso.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Words after the command: {@code --ear path --home path …}. */
record Options(Map<String, String> values) {

    static Options of(String... arguments) {
        var values = new HashMap<String, String>();
        for (int i = 0; i < arguments.length; i++) {
            if (!arguments[i].startsWith("--")) {
                throw new Problem("Không hiểu tham số " + arguments[i] + ".");
            }
            boolean hasValue = i + 1 < arguments.length && !arguments[i + 1].startsWith("--");
            values.put(arguments[i].substring(2), hasValue ? arguments[i + 1] : "");
            i += hasValue ? 1 : 0;
        }
        return new Options(values);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Path path(String name) {
        return optionalPath(name).orElseThrow(() -> new Problem("Thiếu tham số --" + name + "."));
    }

    /** @return empty when the option is missing or blank */
    Optional<Path> optionalPath(String name) {
        return Optional.ofNullable(values.get(name))
                .filter(value -> !value.isBlank())
                .map(value -> Path.of(value).toAbsolutePath().normalize());
    }
}
