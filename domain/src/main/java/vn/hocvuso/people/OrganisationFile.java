package vn.hocvuso.people;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocvuso.platform.ContentFile;

/** Reads {@code content/organisation/units.yaml}: a list {@code units}. */
final class OrganisationFile {

    /**
     * One unit of the file.
     *
     * @param parent the code of the unit it belongs to, null at the top
     * @param from the first day this is true
     */
    record Entry(
            String code,
            String level,
            String name,
            String shortName,
            String parent,
            LocalDate from,
            String register,
            String decision,
            String source) {}

    private OrganisationFile() {}

    @SuppressWarnings("unchecked")
    static List<Entry> read(ContentFile file) {
        var units = (List<Map<String, Object>>) file.yaml().get("units");
        return units.stream().map(OrganisationFile::entry).toList();
    }

    private static Entry entry(Map<String, Object> unit) {
        var name = text(unit, "name");
        return new Entry(
                text(unit, "code"),
                text(unit, "level"),
                name,
                Optional.ofNullable(text(unit, "short")).orElse(name),
                text(unit, "parent"),
                day(unit.get("from")),
                text(unit, "register"),
                text(unit, "decision"),
                text(unit, "source"));
    }

    private static String text(Map<String, Object> unit, String key) {
        var value = unit.get(key);
        return value == null ? null : value.toString().strip();
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date
                ? date.toInstant().atZone(ZoneOffset.UTC).toLocalDate()
                : LocalDate.parse(value.toString());
    }
}
