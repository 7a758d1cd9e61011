package vn.hocvuso.platform.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Values as they stand in a column: open or locked, which the first byte says. */
final class Values {

    private static final byte OPEN = 0;
    private static final byte LOCKED = 1;

    private Values() {}

    /** JSON with the names in their order; null for no values. */
    static String json(Map<String, String> values) {
        if (values.isEmpty()) {
            return null;
        }
        var json = Json.createObjectBuilder();
        new TreeMap<>(values).forEach(json::add);
        return json.build().toString();
    }

    static Map<String, String> read(String json) {
        var values = new TreeMap<String, String>();
        try (var reader = Json.createReader(new StringReader(json))) {
            reader.readObject().forEach((name, value) -> values.put(name, ((JsonString) value).getString()));
        }
        return values;
    }

    /**
     * @param lock null to leave it open
     * @return null for null
     */
    static byte[] column(String text, Lock lock, String place) {
        if (text == null) {
            return null;
        }
        var open = text.getBytes(UTF_8);
        return lock == null ? marked(OPEN, open) : marked(LOCKED, lock.lock(open, place));
    }

    /** Empty where the key is gone. */
    static Optional<String> text(byte[] column, Lock lock, String place) {
        var rest = Arrays.copyOfRange(column, 1, column.length);
        if (column[0] == OPEN) {
            return Optional.of(new String(rest, UTF_8));
        }
        return Optional.ofNullable(lock).flatMap(key -> key.open(rest, place)).map(open -> new String(open, UTF_8));
    }

    private static byte[] marked(byte how, byte[] bytes) {
        return ByteBuffer.allocate(1 + bytes.length).put(how).put(bytes).array();
    }
}
