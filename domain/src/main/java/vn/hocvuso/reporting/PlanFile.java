package vn.hocvuso.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.hocvuso.kernel.UnitId;
import vn.hocvuso.platform.ContentFile;

/** Reads a plan from its YAML file: see {@code content/plans} for the shape. */
final class PlanFile {

    private final ContentFile file;
    private final Map<String, Object> root;

    PlanFile(ContentFile file) {
        this.file = file;
        this.root = file.yaml();
    }

    String code() {
        return text(root, "code");
    }

    /** @param units finds a unit by its code */
    Plan plan(Function<String, UnitId> units) {
        var plan = new Plan(code(), units.apply(text(root, "unit")), text(root, "title"));
        plan.dated(text(root, "document_no"), text(root, "dated"));
        var period = map(root.get("period"));
        plan.runs(day(period, "from"), day(period, "to"));
        plan.from(lines("legal_bases"), lines("reports_to"), text(root, "source"), text(root, "note"));
        plan.readFrom(file.digest());
        list(root.get("targets")).forEach(target -> plan.add(target(target)));
        return plan;
    }

    private static Target target(Map<String, Object> from) {
        var target = new Target(text(from, "id"), (Integer) from.get("line"), text(from, "what_vi"));
        target.counts(list(from.get("who"), String.class), text(from, "who_vi"));
        target.asks(text(from, "kind"), text(from, "comparator"), first(from.get("value")), last(from.get("value")));
        target.by(
                text(from, "by_text"), day(from, "deadline"), Boolean.TRUE.equals(from.get("deadline_is_our_reading")));
        target.measuredBy(text(from, "measure"), text(from, "per"), text(from, "note"));
        return target;
    }

    private static int first(Object value) {
        return value instanceof List<?> range ? (Integer) range.get(0) : (Integer) value;
    }

    private static Integer last(Object value) {
        return value instanceof List<?> range ? (Integer) range.get(1) : null;
    }

    private String lines(String key) {
        var lines = list(root.get(key), String.class);
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    private static LocalDate day(Map<String, Object> from, String key) {
        var text = from == null ? null : text(from, key);
        return text == null ? null : LocalDate.parse(text);
    }

    private static String text(Map<String, Object> from, String key) {
        var value = from.get(key);
        return value == null ? null : value.toString();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object value) {
        return value == null ? List.of() : (List<Map<String, Object>>) value;
    }

    private static <T> List<T> list(Object value, Class<T> type) {
        return value == null
                ? List.of()
                : ((List<?>) value).stream().map(type::cast).toList();
    }
}
