package vn.hocvuso.learning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocvuso.learning.media.zip.SafeZip;
import vn.hocvuso.learning.media.zip.SafeZip.Bounds;
import vn.hocvuso.learning.pack.MediaCheck;
import vn.hocvuso.learning.pack.PackFiles;
import vn.hocvuso.learning.pack.PackReader;
import vn.hocvuso.learning.pack.PackReading;
import vn.hocvuso.skills.CompetenceCard;
import vn.hocvuso.skills.Frameworks;

/** Opens a zip from outside, reads the package in it, and checks its files and what it says it teaches. */
@ApplicationScoped
class Unpacking {

    @Inject
    Frameworks frameworks;

    /**
     * @param use is done while the zip is open: the files of the package are read when they are asked for
     * @throws vn.hocvuso.kernel.RuleBroken {@code media.zip.…}
     */
    <R> R reading(Path path, Function<PackReading, R> use) {
        try (var zip = SafeZip.open(path, Bounds.COURSE)) {
            var known = new HashMap<String, Set<String>>();
            var reading = PackReader.read(
                    new Zipped(zip), (framework, competence) -> known.computeIfAbsent(framework, this::competences)
                            .contains(competence));
            return use.apply(reading.pack() == null ? reading : reading.with(MediaCheck.problems(reading.pack())));
        }
    }

    private Set<String> competences(String framework) {
        return frameworks.competences(framework).stream()
                .map(CompetenceCard::code)
                .collect(Collectors.toSet());
    }

    private record Zipped(SafeZip zip) implements PackFiles {

        @Override
        public Set<String> names() {
            return zip.names();
        }

        @Override
        public long size(String name) {
            return zip.size(name);
        }

        @Override
        public byte[] read(String name) {
            return zip.read(name);
        }
    }

    interface Work<R> {
        R with(Path path) throws IOException;
    }

    /** A file of one's own while it is needed; nothing of it stays. */
    static <R> R onDisk(Work<R> work) {
        try {
            var path = Files.createTempFile("goi-khoa-hoc", ".zip");
            try {
                return work.with(path);
            } finally {
                Files.delete(path);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
