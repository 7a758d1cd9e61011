package vn.hocvuso.learning.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.hocvuso.kernel.RuleBroken;
import vn.hocvuso.learning.media.Media;

/** Reads the files of a package as every upload is read: what cannot be kept is said by its name. */
public final class MediaCheck {

    private static final Set<String> JPEG = Set.of("jpg", "jpeg");

    private MediaCheck() {}

    public static List<PackProblem> problems(Pack pack) {
        var problems = new ArrayList<PackProblem>();
        pack.media().forEach((name, bytes) -> check(name, bytes, problems));
        return problems;
    }

    private static void check(String name, byte[] bytes, List<PackProblem> problems) {
        try {
            var ending = Media.read(name, bytes).type().extension();
            var said = name.substring(name.lastIndexOf('.') + 1);
            if (!said.equals(ending) && !(JPEG.contains(said) && JPEG.contains(ending))) {
                problems.add(new PackProblem(name, 0, "package.media.ending", List.of(ending)));
            }
        } catch (RuleBroken rule) {
            problems.add(new PackProblem(name, 0, rule.getMessage(), rule.arguments()));
        }
    }

    /** The same package with what may be kept of its files. */
    public static Pack cleaned(Pack pack) {
        var files = pack.media();
        return pack.showing(new PackMedia(
                files.keySet(), name -> Media.read(name, files.get(name)).bytes()));
    }
}
