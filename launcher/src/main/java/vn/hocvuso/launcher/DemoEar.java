package vn.hocvuso.launcher;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The demo lives apart from the product: here it joins a copy of the EAR. */
record DemoEar(Path ear, Path demo) {

    /** @return a copy of the EAR with the demo among its libraries */
    Path copyTo(Path target) {
        try {
            Files.copy(ear, target, StandardCopyOption.REPLACE_EXISTING);
            try (var zip = FileSystems.newFileSystem(target)) {
                Files.createDirectories(zip.getPath("/lib"));
                Files.copy(demo, zip.getPath("/lib/demo.jar"), StandardCopyOption.REPLACE_EXISTING);
            }
            return target;
        } catch (IOException e) {
            throw Trouble.of(ear.toString(), e);
        }
    }

    /** Demo accounts and what each may show, from {@code demo-accounts.properties}; none when there is no such file. */
    Map<String, String> accounts() {
        var accounts = new Properties();
        try (var zip = FileSystems.newFileSystem(demo);
                var in = Files.newBufferedReader(zip.getPath("/demo-accounts.properties"))) {
            accounts.load(in);
        } catch (NoSuchFileException e) {
            return Map.of();
        } catch (IOException e) {
            throw Trouble.of(demo.toString(), e);
        }
        var sorted = new TreeMap<String, String>();
        accounts.forEach((name, role) -> sorted.put((String) name, (String) role));
        return sorted;
    }
}
