package vn.hocvuso.people.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where the headings stand and which column holds what.
 *
 * @param first first row of the headings, counted from 0
 * @param last last row of the headings, for headings of two rows
 * @param columns for each kind of column where it is; a name or a birth date may lie in several
 * @param texts the heading of each column, from the first on; empty where there is none
 */
record Headings(int first, int last, Map<Column, List<Integer>> columns, List<String> texts) {

    static final int LOOKED_THROUGH = 20;

    /** The row among the first twenty that names the most columns, the name of a person among them. */
    static Optional<Headings> find(Grid grid) {
        Headings best = null;
        for (int row = 0; row < LOOKED_THROUGH; row++) {
            var found = at(grid, row);
            if (found.isEnough() && (best == null || found.isBetterThan(best))) {
                best = found;
            }
        }
        return Optional.ofNullable(best);
    }

    /** It names more, or as much without the title line the other began with. */
    private boolean isBetterThan(Headings other) {
        int more = columns.size() - other.columns.size();
        return more > 0 || more == 0 && first <= other.last;
    }

    static Headings at(Grid grid, int row) {
        int last = lastRow(grid, row);
        int width = IntStream.rangeClosed(row, last).map(grid::width).max().orElse(0);
        var texts = new ArrayList<String>();
        var columns = new EnumMap<Column, List<Integer>>(Column.class);
        for (int column = 0; column < width; column++) {
            var text = heading(grid, row, last, column);
            texts.add(text);
            int at = column;
            Column.of(text).ifPresent(kind -> take(columns, kind, at));
        }
        joinGivenName(columns, texts);
        return new Headings(row, last, columns, List.copyOf(texts));
    }

    boolean isEnough() {
        var named = columns.containsKey(Column.NAME)
                || columns.containsKey(Column.FAMILY_NAME) && columns.containsKey(Column.GIVEN_NAME);
        return named && columns.size() >= 2;
    }

    List<Integer> of(Column column) {
        return columns.getOrDefault(column, List.of());
    }

    /** Every column with a person's name in it, in the order they are read. */
    List<Integer> nameColumns() {
        if (columns.containsKey(Column.NAME)) {
            return of(Column.NAME);
        }
        var both = new ArrayList<>(of(Column.FAMILY_NAME));
        both.addAll(of(Column.GIVEN_NAME));
        return both;
    }

    /** The headings of columns that are left alone. */
    List<String> unused() {
        return IntStream.range(0, texts.size())
                .filter(column -> !texts.get(column).isEmpty() && !isUsed(column))
                .mapToObj(texts::get)
                .distinct()
                .toList();
    }

    /** The texts of a row, with no identity number in the clear. */
    List<String> masked(List<String> row) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> masked(column, row.get(column)))
                .toList();
    }

    String masked(int column, String text) {
        return of(Column.IDENTITY).contains(column) ? IdentityNumber.masked(text) : text;
    }

    private boolean isUsed(int column) {
        return columns.entrySet().stream()
                .anyMatch(entry -> entry.getKey().isUsed() && entry.getValue().contains(column));
    }

    private static void take(Map<Column, List<Integer>> columns, Column kind, int column) {
        var places = columns.computeIfAbsent(kind, k -> new ArrayList<>());
        var next = !places.isEmpty() && places.get(places.size() - 1) == column - 1;
        if (places.isEmpty() || next && (kind == Column.BIRTH_DATE || kind == Column.NAME)) {
            places.add(column);
        }
    }

    /** A column without a heading right behind "Họ và tên" holds the given name. */
    private static void joinGivenName(Map<Column, List<Integer>> columns, List<String> texts) {
        var name = columns.getOrDefault(Column.NAME, List.of());
        if (name.size() == 1) {
            int next = name.get(0) + 1;
            if (next < texts.size() && texts.get(next).isEmpty()) {
                name.add(next);
            }
        }
    }

    /** The lowest text that names a column, else whatever is written there. */
    private static String heading(Grid grid, int first, int last, int column) {
        for (int row = last; row >= first; row--) {
            var text = grid.covering(row, column).text();
            if (Column.of(text).isPresent()) {
                return text;
            }
        }
        return grid.covering(last, column).text();
    }

    private static int lastRow(Grid grid, int row) {
        int last = row;
        for (int column = 0; column < grid.width(row); column++) {
            last = Math.max(
                    last, grid.area(row, column).map(a -> a.getLastRow()).orElse(row));
        }
        return last > row + 2 ? row : Math.max(last, hasSubheadings(grid, row) ? row + 1 : row);
    }

    /** The next row says something only below headings that lie across several columns. */
    private static boolean hasSubheadings(Grid grid, int row) {
        var below = IntStream.range(0, grid.width(row + 1))
                .filter(column -> !grid.at(row + 1, column).isEmpty())
                .toArray();
        return below.length > 0
                && IntStream.of(below).allMatch(column -> grid.area(row, column)
                        .filter(a -> a.getFirstColumn() < a.getLastColumn() && a.getLastRow() == row)
                        .isPresent())
                && IntStream.of(below)
                        .noneMatch(column -> grid.at(row + 1, column).isCounter());
    }
}
