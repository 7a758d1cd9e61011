package vn.hocvuso.bench.load;

import java.util.List;
import java.util.Map;

/** @param headers by their names in small letters, in order */
record Answer(int status, List<Map.Entry<String, String>> headers, String body) {

    static String first(List<Map.Entry<String, String>> headers, String name) {
        return headers.stream()
                .filter(header -> header.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    String header(String name) {
        return first(headers, name);
    }

    boolean leadsOn() {
        return status == 302 || status == 303;
    }

    /** @throws WrongAnswer when the body does not hold this */
    Answer mustSay(String text) {
        if (status != 200 || !body.contains(text)) {
            throw new WrongAnswer("no “" + text + "” in " + status + ": "
                    + body.substring(0, Math.min(400, body.length())).replaceAll("\\s+", " "));
        }
        return this;
    }
}
