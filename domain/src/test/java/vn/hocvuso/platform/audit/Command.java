package vn.hocvuso.platform.audit;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.postgresql.Driver;
import vn.hocvuso.launcher.Database;

/** A command as an operator runs it: a Java of its own with the application's classes and the driver, and no server. */
record Command(ProcessBuilder process, Path folder) {

    record Ended(int code, String out, String err) {}

    static Command of(Class<?> main, Database database, Path folder) throws Exception {
        var process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                place(main) + File.pathSeparator + place(Driver.class),
                main.getName());
        process.environment().put("HOCVUSO_DB_URL", database.url());
        process.environment().put("HOCVUSO_DB_USER", database.user());
        process.environment().put("HOCVUSO_DB_PASSWORD", database.password());
        process.redirectOutput(folder.resolve("out").toFile());
        process.redirectError(folder.resolve("err").toFile());
        return new Command(process, folder);
    }

    Command with(String name, String value) {
        process.environment().put(name, value);
        return this;
    }

    Process start() throws IOException {
        return process.start();
    }

    Ended run(Path... arguments) throws IOException, InterruptedException {
        Arrays.stream(arguments).map(Path::toString).forEach(process.command()::add);
        int code = start().waitFor();
        return new Ended(code, Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
    }

    private static Path place(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
