package vn.hocvuso.people;

import java.text.Normalizer;
import java.util.regex.Pattern;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.kernel.UnitId;

/**
 * A unit to be opened.
 *
 * @param code its short name in addresses, for life: small letters, digits and hyphens
 * @param shortName empty where the name itself is short
 * @param level such as {@code school}
 * @param parent the unit it belongs to
 */
public record NewUnit(String code, String name, String shortName, String level, UnitId parent) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    public NewUnit {
        RuleBroken.unless(code != null && CODE.matcher(code).matches(), "reorganise.code.form");
        name = name(name);
        shortName = shortName(shortName, name);
        RuleBroken.unless(level != null && !level.isBlank() && level.length() <= 30, "reorganise.level.missing");
        RuleBroken.unless(parent != null, "reorganise.parent.missing");
    }

    /** Tells what is wrong with a name as it was typed. */
    public static void requireName(String name, String shortName) {
        shortName(shortName, name(name));
    }

    static String name(String typed) {
        var name = tidy(typed);
        RuleBroken.unless(!name.isEmpty() && name.length() <= 300, "reorganise.name.length");
        return name;
    }

    static String shortName(String typed, String name) {
        var given = tidy(typed);
        var shortName = given.isEmpty() ? name.substring(0, Math.min(120, name.length())) : given;
        RuleBroken.unless(shortName.length() <= 120, "reorganise.short-name.length");
        return shortName;
    }

    private static String tidy(String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFC)
                        .replaceAll("[\\s\\h]+", " ")
                        .strip();
    }
}
