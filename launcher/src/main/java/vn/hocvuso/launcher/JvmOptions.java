package vn.hocvuso.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Payara's own list of options for the JVM, read as its start command reads it. */
record JvmOptions(List<String> written) {

    private static final Pattern FOR_SOME_JVMS = Pattern.compile("\\[(.*?)\\|(.*?)](.*)");

    /** Options of {@code domain.xml} that apply to this Java version, with places filled in. */
    List<String> fitting(int version, Path install, Path instance) {
        var options = new ArrayList<String>();
        for (var line : written) {
            var option = line.strip();
            var some = FOR_SOME_JVMS.matcher(option);
            if (some.matches()) {
                if (!applies(some.group(1), some.group(2), version)) {
                    continue;
                }
                option = some.group(3);
            }
            options.add(option.replace("${com.sun.aas.installRoot}", install.toString())
                    .replace("${com.sun.aas.instanceRoot}", instance.toString()));
        }
        return options;
    }

    private static boolean applies(String from, String to, int version) {
        return from.matches("\\d*")
                && to.matches("\\d*")
                && (from.isEmpty() || Integer.parseInt(from) <= version)
                && (to.isEmpty() || version <= Integer.parseInt(to));
    }
}
