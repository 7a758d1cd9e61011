package vn.hocvuso.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The questions of a running try as its page shows them, and one answer to each that fits. */
record Paper(long attempt, String ticket, List<Slot> slots) {

    private static final Pattern FIELDSET = Pattern.compile("<fieldset id=\"q(\\d+)\".*?</fieldset>", Pattern.DOTALL);
    private static final Pattern CHOICE = Pattern.compile("<input type=\"(?:radio|checkbox)\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern PICK = Pattern.compile("<select\\b");

    record Slot(int number, List<String> given) {

        String json(int seq) {
            var values = given.stream().map(value -> '"' + value + '"').toList();
            return "{\"answers\":[{\"slot\":" + number + ",\"seq\":" + seq + ",\"given\":[" + String.join(",", values)
                    + "]}]}";
        }
    }

    static Paper of(String page) {
        int form = page.indexOf("<form id=\"quiz\"");
        var tag = page.substring(form, page.indexOf('>', form));
        var slots = new ArrayList<Slot>();
        var found = FIELDSET.matcher(page);
        while (found.find()) {
            slots.add(new Slot(Integer.parseInt(found.group(1)), given(found.group())));
        }
        return new Paper(
                Long.parseLong(Form.attribute(tag, "data-attempt")),
                Form.of(page, "quiz").fields().get("ticket"),
                slots);
    }

    private static List<String> given(String fieldset) {
        var choice = CHOICE.matcher(fieldset);
        if (choice.find()) {
            return List.of(choice.group(1));
        }
        long picks = PICK.matcher(fieldset).results().count();
        return picks == 0
                ? List.of("7")
                : java.util.stream.LongStream.range(0, picks).mapToObj(i -> "1").toList();
    }
}
