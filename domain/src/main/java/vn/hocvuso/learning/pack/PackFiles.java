package vn.hocvuso.learning.pack;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The files of a package, wherever they lie. They are read when they are asked for, so that films need not fit in memory. */
public interface PackFiles {

    /** Paths with slashes, such as {@code pictures/hai-lop.svg}. */
    Set<String> names();

    /** In bytes. */
    long size(String name);

    byte[] read(String name);

    static PackFiles of(Map<String, byte[]> files) {
        return new PackFiles() {
            @Override
            public Set<String> names() {
                return new TreeSet<>(files.keySet());
            }

            @Override
            public long size(String name) {
                return files.get(name).length;
            }

            @Override
            public byte[] read(String name) {
                return files.get(name);
            }
        };
    }

    /** Without the one folder around everything, which is there when a folder was packed and not what is in it. */
    default PackFiles unwrapped() {
        var all = names();
        var folder = all.contains(PackReader.HEAD)
                ? ""
                : all.stream()
                        .filter(name -> name.matches("[^/]+/" + PackReader.HEAD))
                        .map(name -> name.substring(0, name.indexOf('/') + 1))
                        .filter(top -> all.stream().allMatch(name -> name.startsWith(top)))
                        .findFirst()
                        .orElse("");
        return new Inside(
                this,
                folder,
                all.stream()
                        .map(name -> name.substring(folder.length()))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** What lies in a folder, named from there; listed once. */
    record Inside(PackFiles all, String folder, Set<String> names) implements PackFiles {

        @Override
        public long size(String name) {
            return all.size(folder + name);
        }

        @Override
        public byte[] read(String name) {
            return all.read(folder + name);
        }
    }
}
