package vn.hocvuso.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.hocvuso.platform.Shelf.KEEPER;
import static vn.hocvuso.platform.Shelf.OTHER_KEEPER;
import static vn.hocvuso.platform.Shelf.OTHER_UNIT;
import static vn.hocvuso.platform.Shelf.SECOND_KEEPER;
import static vn.hocvuso.platform.Shelf.TODAY;
import static vn.hocvuso.platform.Shelf.UNIT;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocvuso.TestDatabase;

class FilesTest {

    static final String TEXT = "Danh sách lớp xóa mù số";

    final TestDatabase database = TestDatabase.fresh();
    final Shelf shelf = on(0);

    Shelf on(int days) {
        return new Shelf(database.entities(), database.source(), TODAY.plusDays(days));
    }

    @BeforeEach
    void people() {
        database.run(Shelf.WORLD);
    }

    @Test
    void what_comes_out_is_what_went_in() {
        var card = shelf.files.open(KEEPER, shelf.keep(KEEPER, UNIT, TEXT));
        assertThat(shelf.read(card, 0, card.length()))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(TEXT);
        assertThat(card.name()).isEqualTo("tệp.txt");
        assertThat(card.media()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(card.uploadedBy()).isEqualTo(KEEPER.person());
        assertThat(card.sha256()).hasSize(64);
    }

    @Test
    void one_content_is_kept_once_however_many_name_it_and_each_is_counted() {
        shelf.keep(KEEPER, UNIT, TEXT);
        shelf.keep(KEEPER, UNIT, TEXT);
        shelf.keep(OTHER_KEEPER, OTHER_UNIT, TEXT);
        assertThat(count("file_content")).isEqualTo(1);
        assertThat(count("file_chunk")).isEqualTo(1);
        var length = TEXT.getBytes(StandardCharsets.UTF_8).length;
        assertThat(shelf.files.used(UNIT)).isEqualTo(2L * length);
        assertThat(shelf.files.used(OTHER_UNIT)).isEqualTo(length);
    }

    @Test
    void a_file_opens_to_who_holds_its_right_and_is_unknown_to_everybody_else() {
        var id = shelf.keep(KEEPER, UNIT, TEXT);
        assertThatThrownBy(() -> shelf.files.open(OTHER_KEEPER, id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> shelf.files.open(Caller.VISITOR, id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> shelf.files.open(KEEPER, id + 1)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> shelf.files.remove(OTHER_KEEPER, id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> shelf.keep(OTHER_KEEPER, UNIT, TEXT)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_file_for_its_uploader_opens_to_nobody_else_and_to_the_uploader_as_long_as_the_right_is_held() {
        var own = shelf.keep(KEEPER, Shelf.asked(UNIT).forUploader(), TEXT.getBytes(StandardCharsets.UTF_8));
        var moved = shelf.keep(SECOND_KEEPER, UNIT, TEXT);
        shelf.files.open(KEEPER, own);
        shelf.files.open(SECOND_KEEPER, moved);
        assertThatThrownBy(() -> shelf.files.open(SECOND_KEEPER, own)).isInstanceOf(NotAllowed.class);
        var gone = shelf.files.receive(
                KEEPER,
                Shelf.asked(OTHER_UNIT).forUploader(),
                new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)));
        assertThatThrownBy(() -> shelf.files.open(KEEPER, gone)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void having_the_same_content_opens_no_other_name_of_it() {
        var theirs = shelf.keep(OTHER_KEEPER, OTHER_UNIT, TEXT);
        shelf.keep(KEEPER, UNIT, TEXT);
        assertThatThrownBy(() -> shelf.files.open(KEEPER, theirs)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_file_that_is_none_of_the_accepted_kinds_by_content_is_refused_whatever_it_is_called() {
        var pictures = new NewFile(UNIT, Action.KEEP_ROSTER, "anh.png", Set.of(FileType.PNG), 1000, null);
        assertThatThrownBy(() -> shelf.keep(KEEPER, pictures, "GIF89a".getBytes(StandardCharsets.US_ASCII)))
                .hasMessage("file.type");
        assertThatThrownBy(() -> shelf.keep(KEEPER, UNIT, "<svg xmlns='http://www.w3.org/2000/svg'/>"))
                .hasMessage("file.type");
        assertThatThrownBy(() -> shelf.keep(KEEPER, UNIT, "")).hasMessage("file.empty");
    }

    @Test
    void a_file_may_be_as_large_as_asked_and_not_a_byte_larger() {
        var small = new NewFile(UNIT, Action.KEEP_ROSTER, "a.txt", Set.of(FileType.TEXT), 10, null);
        shelf.keep(KEEPER, small, "0123456789".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> shelf.keep(KEEPER, small, "0123456789a".getBytes(StandardCharsets.US_ASCII)))
                .hasMessage("file.size");
    }

    @Test
    void a_unit_may_fill_its_quota_and_not_pass_it() {
        shelf.settings.put("hocvuso.files.quota.mb", "1");
        shelf.keep(KEEPER, UNIT, "a".repeat(1 << 20));
        assertThatThrownBy(() -> shelf.keep(KEEPER, UNIT, "b")).hasMessage("file.quota");
    }

    @Test
    void removing_a_name_gives_its_room_back_and_the_last_name_takes_the_content_with_it() {
        var one = shelf.keep(KEEPER, UNIT, TEXT);
        var other = shelf.keep(OTHER_KEEPER, OTHER_UNIT, TEXT);
        shelf.files.remove(KEEPER, one);
        assertThat(shelf.files.used(UNIT)).isZero();
        assertThat(shelf.files.sweep()).isZero();
        assertThat(shelf.files.open(OTHER_KEEPER, other).name()).isEqualTo("tệp.txt");
        shelf.files.remove(OTHER_KEEPER, other);
        assertThat(shelf.files.sweep()).isEqualTo(1);
        assertThat(count("file_content") + count("file_chunk")).isZero();
    }

    @Test
    void a_file_is_kept_to_the_end_of_its_last_day() {
        shelf.keep(KEEPER, Shelf.asked(UNIT, TODAY.plusDays(30)), TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(on(30).files.sweep()).isZero();
        assertThat(on(31).files.sweep()).isEqualTo(1);
        assertThat(shelf.files.used(UNIT)).isZero();
    }

    @Test
    void a_chunk_that_was_changed_is_reported_and_not_served() {
        var card = shelf.files.open(KEEPER, shelf.keep(KEEPER, UNIT, "a".repeat(600_000)));
        database.run("update file_chunk set bytes = set_byte(bytes, 100, 98) where number = 1");
        assertThat(shelf.read(card, 0, 262_144)).hasSize(262_144);
        assertThatThrownBy(() -> shelf.read(card, 262_144, 1)).isInstanceOf(DamagedFile.class);
    }

    @Test
    void chunks_that_changed_places_or_are_missing_are_reported() {
        var card = shelf.files.open(KEEPER, shelf.keep(KEEPER, UNIT, "a".repeat(262_144) + "b".repeat(262_144)));
        database.run("update file_chunk set number = number + 10; update file_chunk set number = 11 - number");
        assertThatThrownBy(() -> shelf.read(card, 0, 1)).isInstanceOf(DamagedFile.class);
        database.run("delete from file_chunk");
        assertThatThrownBy(() -> shelf.read(card, 0, 1)).isInstanceOf(DamagedFile.class);
    }

    @Test
    void the_check_in_the_manual_of_operations_finds_the_changed_chunk() {
        shelf.keep(KEEPER, UNIT, "a".repeat(600_000));
        var check = "select count(*) from file_chunk where digest <> sha256(int4send(number) || bytes)";
        assertThat(number(check)).isZero();
        database.run("update file_chunk set bytes = set_byte(bytes, 100, 98) where number = 1");
        assertThat(number(check)).isEqualTo(1);
    }

    private long count(String table) {
        return number("select count(*) from " + table);
    }

    private long number(String sql) {
        record Number(long value) {}
        return database.sql().first(Number.class, sql).orElseThrow().value();
    }
}
