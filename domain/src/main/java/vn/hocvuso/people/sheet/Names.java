package vn.hocvuso.people.sheet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's name as a staff list writes it, perhaps in capitals, perhaps in a font of before Unicode. */
final class Names {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}'’.\\- ]{1,120}");

    /** What TCVN3 (.VnTime) and VNI fonts leave behind when their text is read as Unicode. */
    private static final Pattern OLD_FONT = Pattern.compile(".*[¸µ¶·¹¨»¾¼½©®ª«¬­°±×÷ÞþßÆæÐðØøÖöÜüÄäÅåËëÏïÑñ].*");

    private Names() {}

    static Optional<String> fault(String name) {
        if (name.isEmpty()) {
            return Optional.of("roster.fault.name-missing");
        }
        if (OLD_FONT.matcher(name).matches()) {
            return Optional.of("roster.fault.name-old-font");
        }
        return NAME.matcher(name).matches() ? Optional.empty() : Optional.of("roster.fault.name-form");
    }

    /** NGUYỄN THỊ LAN becomes Nguyễn Thị Lan; any other mixture is left as it is. */
    static String written(String name) {
        var capitals = name.equals(name.toUpperCase(Locale.ROOT)) && !name.equals(name.toLowerCase(Locale.ROOT));
        return capitals && name.length() > 1
                ? Arrays.stream(name.split(" ")).map(Names::capitalised).collect(Collectors.joining(" "))
                : name;
    }

    private static String capitalised(String word) {
        return word.substring(0, 1) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
