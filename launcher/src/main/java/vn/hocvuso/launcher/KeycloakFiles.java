package vn.hocvuso.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Keycloak unpacked and built once for PostgreSQL, which makes each later start quick. */
record KeycloakFiles(Path folder) {

    static KeycloakFiles in(Setup setup) {
        var zip = setup.keycloakZip();
        var name = zip.getFileName().toString().replace(".zip", "");
        return new KeycloakFiles(new ServerFiles(setup.servers()).once(name, half -> {
            ServerFiles.unzip(zip, half);
            new KeycloakFiles(half).build(setup.log("keycloak-build"));
        }));
    }

    /** What {@code kc.sh} would run, as far as it matters here. */
    List<String> java() {
        return new ArrayList<>(List.of(
                Jvm.executable(),
                "-Xms64m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MetaspaceSize=96M",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djdk.tls.rejectClientInitiatedRenegotiation=true",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + folder,
                "-Djboss.server.config.dir=" + folder.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-cp",
                folder.resolve("lib").resolve("quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
    }

    private void build(Path log) throws Exception {
        var command = java();
        command.addAll(List.of("build", "--db=postgres", "--health-enabled=true"));
        var process = Gate.pass(() -> new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start());
        process.getOutputStream().close();
        if (!process.waitFor(10, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("Không dựng được Keycloak. Xem " + log);
        }
    }
}
