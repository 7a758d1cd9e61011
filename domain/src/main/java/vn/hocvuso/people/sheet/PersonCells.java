package vn.hocvuso.people.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads one row as a person, and collects what is wrong with it. */
final class PersonCells {

    private static final int LONGEST_TEXT = 120;

    private final Grid grid;
    private final Headings headings;
    private final int row;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    PersonCells(Grid grid, Headings headings, int row, LocalDate today) {
        this.grid = grid;
        this.headings = headings;
        this.row = row;
        this.today = today;
    }

    SheetRow read() {
        var name = name();
        var birthDate = parsed(Column.BIRTH_DATE, value -> BirthDates.read(value, today));
        var phone = parsed(Column.PHONE, value -> Phones.read(value.text()));
        var email = parsed(Column.EMAIL, value -> Emails.read(value.text()));
        var identityNumber = parsed(Column.IDENTITY, value -> IdentityNumber.read(value.text(), birthDate));
        var position = text(Column.POSITION);
        var group = text(Column.GROUP);
        return new SheetRow(
                row + 1,
                null,
                headings.masked(grid.texts(row)),
                name,
                birthDate,
                phone,
                email,
                position,
                group.isEmpty() ? null : group,
                identityNumber,
                List.copyOf(faults));
    }

    private String name() {
        var columns = headings.nameColumns();
        columns.forEach(this::refuseBroken);
        var name = columns.stream()
                .map(column -> grid.at(row, column).text())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        Names.fault(name).ifPresent(code -> fault(code, columns.get(0), name));
        return Names.written(name);
    }

    private <T> T parsed(Column column, Function<CellValue, Parsed<T>> reader) {
        for (int place : headings.of(column)) {
            var value = grid.at(row, place);
            if (value.isEmpty() || refuseBroken(place)) {
                continue;
            }
            var parsed = reader.apply(value);
            if (parsed.fault() != null) {
                fault(parsed.fault(), place, headings.masked(place, value.text()));
            }
            return parsed.value();
        }
        return null;
    }

    /** A text that a merged cell may give to several rows. */
    private String text(Column column) {
        if (headings.of(column).isEmpty()) {
            return "";
        }
        int place = headings.of(column).get(0);
        var value = grid.covering(row, place);
        if (refuseBroken(place)) {
            return "";
        }
        if (value.text().length() > LONGEST_TEXT) {
            fault("roster.fault.text-long", place, value.text().substring(0, 40) + "…");
        }
        return value.text();
    }

    private boolean refuseBroken(int column) {
        var value = grid.at(row, column);
        if (value.broken()) {
            fault("roster.fault.formula", column, value.text());
        }
        return value.broken();
    }

    private void fault(String code, int column, String value) {
        faults.add(new Fault(code, Grid.address(row, column), value));
    }
}
