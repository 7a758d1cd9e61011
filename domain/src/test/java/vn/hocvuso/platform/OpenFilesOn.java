package vn.hocvuso.platform;

import java.time.Clock;
import java.util.Optional;
import vn.hocvuso.TestDatabase;
import vn.hocvuso.platform.files.ChunkedFiles;

/** Open files for other contexts' tests. */
public final class OpenFilesOn {

    private OpenFilesOn() {}

    public static OpenFiles database(TestDatabase database, Clock clock) {
        return new OpenFiles(
                database.entities(),
                new ChunkedFiles(database.source()),
                new Quota(database.entities(), asUsual()),
                clock);
    }

    private static Settings asUsual() {
        return new Settings() {
            @Override
            public Optional<String> optional(String name) {
                return Optional.empty();
            }
        };
    }
}
