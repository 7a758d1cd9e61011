package vn.hocvuso.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One data folder of PostgreSQL and the programs that serve it.
 *
 * <p>Text is UTF-8 and sorts by ICU's Vietnamese rules (vi-VN), so that "order by name" is what a reader expects.
 */
record PostgresCluster(Path files, Path data, Path log) {

    private static final String OURS = "hocvuso.conf";

    void make(String password) throws IOException, InterruptedException {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            mustFit();
            return;
        }
        var half = data.resolveSibling("postgres.half");
        Folder.delete(half);
        Folder.delete(data);
        initialise(half, password);
        Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void mustFit() throws IOException {
        var version = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!version.equals(Postgres.MAJOR)) {
            throw new Problem("Thư mục dữ liệu " + data + " thuộc PostgreSQL " + version + ", bản này cần PostgreSQL "
                    + Postgres.MAJOR + ". Hãy chuyển thư mục ấy đi nơi khác rồi chạy lại.");
        }
    }

    private void initialise(Path folder, String password) throws IOException, InterruptedException {
        var secret = Files.createTempFile(data.getParent(), "initdb", "");
        try {
            Files.writeString(secret, password);
            int code = run(
                    "initdb",
                    "-D",
                    folder.toString(),
                    "-U",
                    "postgres",
                    "--pwfile=" + secret,
                    "-A",
                    "scram-sha-256",
                    "-E",
                    "UTF8",
                    "--locale=C",
                    "--locale-provider=icu",
                    "--icu-locale=vi-VN",
                    "-N");
            if (code != 0) {
                throw new Problem("Không tạo được dữ liệu PostgreSQL. Xem " + log);
            }
        } finally {
            Files.delete(secret);
        }
        Files.writeString(
                folder.resolve("postgresql.conf"),
                System.lineSeparator() + "include_if_exists = '" + OURS + "'" + System.lineSeparator(),
                java.nio.file.StandardOpenOption.APPEND);
    }

    void configure(int port, Mode mode) throws IOException {
        var lines = new ArrayList<>(List.of(
                "port = " + port,
                "listen_addresses = '" + Setup.LOOPBACK + "'",
                "unix_socket_directories = ''",
                "timezone = 'Asia/Ho_Chi_Minh'",
                "log_timezone = 'Asia/Ho_Chi_Minh'"));
        if (mode == Mode.TEST) {
            // A killed process loses nothing by the first two, only a power cut would; tests connect very often.
            lines.addAll(List.of("fsync = off", "full_page_writes = off", "scram_iterations = 1"));
        }
        Files.write(data.resolve(OURS), lines);
    }

    /** A number in the file of a server long dead may by now belong to any program: PostgreSQL would not dare start. */
    void forgetDeadServer() throws IOException {
        if (server().isEmpty()) {
            Files.deleteIfExists(data.resolve("postmaster.pid"));
        }
    }

    /** The process that PostgreSQL's own note names, if it is a PostgreSQL. */
    Optional<ProcessHandle> server() throws IOException {
        var note = data.resolve("postmaster.pid");
        if (Files.notExists(note)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(note);
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                        .filter(ProcessHandle::isAlive)
                        .filter(process -> process.info()
                                .command()
                                .map(c -> c.contains("postgres"))
                                .orElse(true));
    }

    boolean begin() throws IOException, InterruptedException {
        return run("pg_ctl", "-D", data.toString(), "-l", log.toString(), "-w", "-t", "60", "start") == 0;
    }

    void end() throws IOException, InterruptedException {
        run("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "-t", "30", "stop");
    }

    private int run(String program, String... arguments) throws IOException, InterruptedException {
        Files.createDirectories(log.getParent());
        var command = new ArrayList<>(NotRoot.prefix());
        command.add(files.resolve("bin")
                .resolve(Jvm.isWindows() ? program + ".exe" : program)
                .toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        log.resolveSibling("postgres-tools.log").toFile()));
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        process.getOutputStream().close();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException(program + " took too long");
        }
        return process.exitValue();
    }
}
