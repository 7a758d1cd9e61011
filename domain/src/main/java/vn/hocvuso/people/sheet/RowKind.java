package vn.hocvuso.people.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.hocvuso.people.text.Toneless;

/**
 * Tells rows that are no person: what stands below a list in a Vietnamese school, and between its parts. Remembers that
 * the list has ended, because the names under a signature are not on it.
 */
final class RowKind {

    /** With their tones: Cộng is a sum and Công a family name, Tổ a team and Tô a family name. */
    private static final Pattern FOOTER =
            Pattern.compile("(tổng số|tổng cộng|tổng|cộng|người lập|lập bảng|lập biểu|người tổng hợp|"
                    + "thủ trưởng|xác nhận|ký tên|ký ghi rõ|ấn định|danh sách (này )?(có|gồm))( .*)?"
                    + "|(.* )?ngày( .*)? tháng( .*)? năm( .*)?");

    private static final Pattern SIGNATURE =
            Pattern.compile("(kt |tm |tl |q )?(phó )?(hiệu trưởng|giám đốc|kế toán|chủ tịch|trưởng phòng)( .*)?");

    private static final Pattern PART = Pattern.compile(
            "([IVX]+|[A-H]|\\d{1,2})\\s*[.)\\-–:/]\\s*\\p{L}.*|(?iu)(tổ|khối|lớp|nhóm|ban|bộ phận|phòng|các) .*|.*:");

    private final Grid grid;
    private final Headings headings;
    private boolean ended;

    RowKind(Grid grid, Headings headings) {
        this.grid = grid;
        this.headings = headings;
    }

    /** Why this row is no person; empty where it is to be read as one. Rows are asked about in their order. */
    Optional<String> skipped(int row) {
        if (row < headings.first()) {
            return Optional.of("roster.skipped.title");
        }
        if (row <= headings.last() || isHeadingAgain(row)) {
            return Optional.of("roster.skipped.heading");
        }
        if (isColumnNumbers(row)) {
            return Optional.of("roster.skipped.column-numbers");
        }
        return afterTheList(row).or(() -> betweenPersons(row));
    }

    private Optional<String> afterTheList(int row) {
        if (isFooter(row)) {
            ended = true;
            return Optional.of("roster.skipped.footer");
        }
        return ended && !isPerson(row) ? Optional.of("roster.skipped.after-list") : Optional.empty();
    }

    private Optional<String> betweenPersons(int row) {
        var filled = filled(row);
        if (filled.size() != 1) {
            return Optional.empty();
        }
        int column = filled.get(0);
        var value = grid.at(row, column);
        if (headings.of(Column.NUMBER).contains(column) && value.isCounter()) {
            return Optional.of("roster.skipped.only-number");
        }
        var across = grid.area(row, column).filter(a -> a.getFirstColumn() < a.getLastColumn());
        var isName = headings.nameColumns().contains(column);
        var isPart = PART.matcher(value.text()).matches();
        return across.isPresent()
                        || isPart
                        || !isName && headings.of(Column.NUMBER).contains(column)
                ? Optional.of("roster.skipped.part")
                : Optional.empty();
    }

    private boolean isFooter(int row) {
        if (headings.nameColumns().stream().anyMatch(c -> matches(FOOTER, row, c))) {
            return true;
        }
        if (isPerson(row)) {
            return false;
        }
        return filled(row).stream().anyMatch(c -> matches(FOOTER, row, c) || isSignature(row, c));
    }

    /** The title of whoever signs; a row with a counter that says so is a person in that position. */
    private boolean isSignature(int row, int column) {
        return matches(SIGNATURE, row, column)
                && headings.of(Column.NUMBER).stream()
                        .noneMatch(c -> grid.at(row, c).isCounter())
                && headings.nameColumns().stream()
                        .allMatch(c -> c == column || grid.at(row, c).isEmpty());
    }

    /** A name with a counter, a birth date or a telephone number beside it. */
    private boolean isPerson(int row) {
        var named =
                headings.nameColumns().stream().anyMatch(c -> !grid.at(row, c).isEmpty());
        var counted = headings.of(Column.NUMBER).stream()
                .anyMatch(c -> grid.at(row, c).isCounter());
        return named && (counted || isFilled(row, Column.BIRTH_DATE) || isFilled(row, Column.PHONE));
    }

    private boolean isFilled(int row, Column column) {
        return headings.of(column).stream().anyMatch(c -> !grid.at(row, c).isEmpty());
    }

    private boolean isHeadingAgain(int row) {
        return headings.nameColumns().stream().anyMatch(c -> {
            var heading = headings.texts().get(c);
            return !heading.isEmpty() && Toneless.words(heading).equals(words(row, c));
        });
    }

    /** The row "1 2 3 4 …" right under the headings. */
    private boolean isColumnNumbers(int row) {
        var filled = filled(row);
        return row == headings.last() + 1
                && filled.size() >= 3
                && IntStream.range(0, filled.size())
                        .allMatch(i -> words(row, filled.get(i)).equals(String.valueOf(i + 1)));
    }

    private boolean matches(Pattern pattern, int row, int column) {
        var plain = grid.at(row, column)
                .text()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return pattern.matcher(plain).matches();
    }

    private String words(int row, int column) {
        return Toneless.words(grid.at(row, column).text());
    }

    private List<Integer> filled(int row) {
        return IntStream.range(0, grid.width(row))
                .filter(column -> !grid.at(row, column).isEmpty())
                .boxed()
                .toList();
    }
}
