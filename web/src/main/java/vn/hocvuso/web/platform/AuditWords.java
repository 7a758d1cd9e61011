package vn.hocvuso.web.platform;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hocvuso.people.AuditLine;
import vn.hocvuso.web.faces.Text;
import vn.hocvuso.web.faces.Words;

/** Says lines of the audit in plain words of one language. */
record AuditWords(Words words) {

    /** A name of what was done, for a list to choose from. */
    public record Deed(String code, String name) {}

    private static final String DEED = "audit.deed.";
    private static final String ERASED = "erased";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Where the words of a value's code stand. */
    private static final Map<String, String> CODES = Map.of(
            "role", "people.role.", "audience", "people.audience.", "kind", "people.absence.kind.", "action", DEED);

    List<Deed> deeds() {
        return Text.in(words.locale()).keySet().stream()
                .filter(key -> key.startsWith(DEED))
                .map(key -> new Deed(key.substring(DEED.length()), words.of(key)))
                .sorted(words.inOrder(Deed::name))
                .toList();
    }

    AuditShown shown(AuditLine line) {
        return new AuditShown(
                line.at(),
                words.second(line.at()) + " " + words.day(line.at()),
                line.who() == null ? words.of("audit.system") : name(line.who()),
                did(line),
                line.about() == null ? "" : name(line.about()),
                line.about() == null ? null : String.valueOf(line.about().id().value()),
                line.unit() == null ? "" : line.unit(),
                address(line.address()),
                changes(line));
    }

    /** What stands over {@link #cells}. */
    String[] headings() {
        return Stream.of("when", "who", "action", "about", "person", "where", "from-where", "changes")
                .map(name -> words.of("audit.list." + name))
                .toArray(String[]::new);
    }

    /** The line for a spreadsheet. */
    String[] cells(AuditLine line) {
        var shown = shown(line);
        return new String[] {
            shown.when(),
            shown.who(),
            shown.did(),
            shown.about(),
            shown.aboutNumber() == null ? "" : shown.aboutNumber(),
            shown.unit(),
            shown.address(),
            String.join("; ", shown.changes())
        };
    }

    private String did(AuditLine line) {
        var one = "audit.did." + line.action() + ".one";
        return line.about() != null && has(one) ? words.of(one) : words.of("audit.did." + line.action());
    }

    private String name(AuditLine.Who person) {
        return person.name() == null ? words.of("audit.erased") : person.name();
    }

    private String address(String address) {
        return address == null ? "" : address.equals(ERASED) ? words.of("audit.erased") : address;
    }

    private List<String> changes(AuditLine line) {
        var names = new TreeSet<>(line.before().keySet());
        names.addAll(line.after().keySet());
        return names.stream()
                .map(name -> name.equals(ERASED)
                        ? words.of("audit.erased")
                        : change(name, line.before().get(name), line.after().get(name)))
                .toList();
    }

    private String change(String name, String before, String after) {
        var label = has("audit.value." + name) ? words.of("audit.value." + name) : name;
        if (before == null) {
            return words.of("audit.change.after", label, value(name, after));
        }
        return after == null
                ? words.of("audit.change.before", label, value(name, before))
                : words.of("audit.change", label, value(name, before), value(name, after));
    }

    private String value(String name, String value) {
        if (CODES.containsKey(name)) {
            var key = CODES.get(name) + value.toLowerCase(Locale.ROOT);
            return has(key) ? words.of(key) : value;
        }
        return DAY.matcher(value).matches() ? words.date(LocalDate.parse(value)) : value;
    }

    private boolean has(String key) {
        return Text.in(words.locale()).containsKey(key);
    }
}
