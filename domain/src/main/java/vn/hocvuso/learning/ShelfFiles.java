package vn.hocvuso.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.hocvuso.learning.pack.Pack;
import vn.hocvuso.learning.pack.PackFiles;
import vn.hocvuso.learning.pack.PackReader;
import vn.hocvuso.platform.ContentFile;

/** The packages this product was built with, in the order of their index. */
final class ShelfFiles {

    private static final String FOLDER = "courses/";

    private final List<String> wrong = new ArrayList<>();

    /** @throws IllegalStateException that says everything that is wrong in any of them */
    List<Pack> packs() {
        var packs = codes().stream().map(this::pack).toList();
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("content/courses:\n" + String.join("\n", wrong));
        }
        return packs;
    }

    static List<String> codes() {
        var index = ContentFile.read(FOLDER + "index.yaml").yaml();
        return ((List<?>) index.get("courses")).stream().map(String::valueOf).toList();
    }

    private Pack pack(String code) {
        var reading = PackReader.read(new Folder(FOLDER + code + "/"));
        reading.problems().forEach(problem -> wrong.add(code + "/" + problem));
        if (reading.pack() != null && !code.equals(reading.pack().code())) {
            wrong.add(
                    code + "/" + PackReader.HEAD + ": code is " + reading.pack().code());
        }
        return reading.pack();
    }

    private record Folder(String path) implements PackFiles {

        @Override
        public Set<String> names() {
            return ContentFile.below(path).stream().collect(Collectors.toCollection(TreeSet::new));
        }

        @Override
        public long size(String name) {
            return read(name).length;
        }

        @Override
        public byte[] read(String name) {
            return ContentFile.read(path + name).bytes();
        }
    }
}
