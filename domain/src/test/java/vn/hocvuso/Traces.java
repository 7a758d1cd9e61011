package vn.hocvuso;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.hocvuso.platform.Sql;

/** Looks for words in every column of text, JSON and bytes that the database has. */
public final class Traces {

    record Column(String place, String kind) {}

    record Hit(boolean any) {}

    static final String COLUMNS = """
            select table_name || '.' || column_name, data_type
            from information_schema.columns
            where table_schema = 'public'
              and data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'ARRAY', 'bytea')
            """;

    private final TestDatabase database;
    private final List<String> words;

    public Traces(TestDatabase database, List<String> words) {
        this.database = database;
        this.words = words;
    }

    /** Where any of the words stands, in capitals or not, as {@code table.column}. */
    public SortedSet<String> found() {
        database.entities().flush();
        var found = new TreeSet<String>();
        for (var column : sql().list(Column.class, COLUMNS)) {
            if (words.stream().anyMatch(word -> stands(word, column))) {
                found.add(column.place());
            }
        }
        return found;
    }

    private boolean stands(String word, Column column) {
        var place = column.place().split("\\.");
        var hit = column.kind().equals("bytea")
                ? "position(convert_to(?, 'UTF8') in %s) > 0"
                : "position(lower(?) in lower(cast(%s as text))) > 0";
        var select = "select exists (select 1 from " + place[0] + " where " + hit.formatted(place[1]) + ")";
        return sql().first(Hit.class, select, word).orElseThrow().any();
    }

    private Sql sql() {
        return database.sql();
    }
}
