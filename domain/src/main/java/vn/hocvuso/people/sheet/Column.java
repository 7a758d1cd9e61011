package vn.hocvuso.people.sheet;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hocvuso.people.text.Toneless;

/** What a column of a staff list holds, known by its heading. Those before come first where two would do. */
enum Column {
    NUMBER("stt|tt|so tt|so thu tu"),
    FAMILY_NAME("ho|ho dem|ho va dem|ho lot|ho va (ten |chu )?(dem|lot)|ho ten dem"),
    GIVEN_NAME("ten"),
    NAME("(ho va ten|ho ten|full name)( .*)?|ten (nhan vien|giao vien|hoc vien|hoc sinh|can bo)"),
    BIRTH_DATE("(ngay|nam).* sinh.*|sinh (ngay|nam).*|ngay thang nam|date of birth"),
    POSITION(".*(chuc vu|chuc danh|vi tri viec lam|nhiem vu|cong viec).*|vi tri|position"),
    IDENTITY("(so |the |so the )?(cccd|cmnd|can cuoc)( .*)?|so dinh danh( ca nhan)?( .*)?"),
    PHONE(".*dien thoai.*|(so )?(sdt|dt|dtdd|dt dd)|(so )?di dong|phone|mobile"),
    EMAIL(".*(e mail|email|gmail).*|thu dien tu"),
    GROUP("(to|nhom|lop|khoi|bo phan|phong ban)( .*)?"),
    GENDER("gioi tinh|nam nu|phai"),
    NOTE("ghi chu.*");

    private static final int LONGEST_HEADING = 60;

    private final Pattern heading;

    Column(String heading) {
        this.heading = Pattern.compile(heading);
    }

    static Optional<Column> of(String heading) {
        var words = heading.length() > LONGEST_HEADING ? "" : Toneless.words(heading);
        return Arrays.stream(values())
                .filter(column -> column.heading.matcher(words).matches())
                .findFirst();
    }

    /** Known, and left where it is: we ask no more of people than we need. */
    boolean isUsed() {
        return this != GENDER && this != NOTE;
    }
}
