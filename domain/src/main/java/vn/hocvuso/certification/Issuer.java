package vn.hocvuso.certification;

import java.util.Map;
import java.util.regex.Pattern;
import vn.hocvuso.certification.paper.Facts;
import vn.hocvuso.certification.rule.Kind;

/**
 * The unit that issues, under its names of the day.
 *
 * @param code of the unit
 * @param register the unit's letters in its numbers, such as {@code MNTHA}
 * @param superior name of the unit above; null for none
 */
record Issuer(String code, String register, String name, String superior) {

    static final String ON_DAY = """
            select u.code, u.register, now_.name, above.name
            from unit u
            join unit_state now_ on now_.unit_id = u.id
                and now_.valid_from <= ? and (now_.valid_to is null or now_.valid_to >= ?)
            left join unit_state above on above.unit_id = now_.parent_id
                and above.valid_from <= ? and (above.valid_to is null or above.valid_to >= ?)
            where u.id = ?
            """;

    /** The head of a unit by the first words of its name; others sign as head of the unit. */
    private static final Map<String, String> HEADS = Map.of(
            "trường", "HIỆU TRƯỞNG",
            "trung tâm", "GIÁM ĐỐC",
            "sở", "GIÁM ĐỐC",
            "phòng", "TRƯỞNG PHÒNG",
            "ủy ban nhân dân", "CHỦ TỊCH",
            "ubnd", "CHỦ TỊCH");

    private static final Pattern COMMUNE =
            Pattern.compile("(?iu)^(?:ủy ban nhân dân |ubnd )?(?:xã|phường|thị trấn|đặc khu) (.+)$");

    /** Such as {@code 0012/2026/GXN-MNTHA}. */
    String serial(Kind kind, Register.Place place) {
        return "%04d/%d/%s-%s".formatted(place.number(), place.year(), kind.mark(), register);
    }

    Facts.Issuer facts() {
        return new Facts.Issuer(code, name, superior, place(), signer());
    }

    String signer() {
        var lower = name.toLowerCase();
        return HEADS.entrySet().stream()
                .filter(head -> lower.startsWith(head.getKey() + " "))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("THỦ TRƯỞNG ĐƠN VỊ");
    }

    /** The name of the commune or ward above (NĐ 30/2020, Phụ lục I); null where the unit above is none. */
    String place() {
        var commune = COMMUNE.matcher(superior == null ? "" : superior);
        return commune.matches() ? commune.group(1) : null;
    }
}
