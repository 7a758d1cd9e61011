package vn.hocvuso.launcher;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** The embedded PostgreSQL, with its own data folder, reachable from this machine only. */
public final class Postgres extends Part {

    static final String MAJOR = "18";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Setup setup;
    private final Secrets secrets;

    Postgres(Setup setup, Secrets secrets) {
        super("PostgreSQL " + MAJOR, Started.of(setup.home(), "postgres"));
        this.setup = setup;
        this.secrets = secrets;
    }

    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        try {
            var cluster = cluster();
            cluster.make(secrets.get("POSTGRES_PASSWORD"));
            cluster.configure(setup.ports().postgres(), setup.mode());
            Gate.pass(() -> begin(cluster));
            awaitReady();
            haveDatabases();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem("Đang dừng.", e);
        } catch (Exception e) {
            throw Trouble.of(name(), e);
        }
    }

    private Void begin(PostgresCluster cluster) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        cluster.forgetDeadServer();
        while (!cluster.begin()) {
            // The children of a killed server need a moment to notice before its memory is free again.
            if (System.nanoTime() > end) {
                throw new Problem("PostgreSQL không khởi động được. Xem " + setup.log("postgres"));
            }
            Thread.sleep(500);
        }
        started().write(cluster.server().orElseThrow(() -> new IOException("no process")));
        return null;
    }

    /** Fast shutdown: sessions are cut, nothing is lost. */
    @Override
    public void stop() {
        if (isRunning()) {
            try {
                cluster().end();
            } catch (IOException e) {
                super.kill();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        super.stop();
    }

    /** Database of the application. */
    Database application() {
        return new Database(setup.databaseUrl("hocvuso"), "hocvuso", secrets.get("HOCVUSO_DB_PASSWORD"));
    }

    /** Database of Keycloak. */
    Database keycloak() {
        return new Database(setup.databaseUrl("keycloak"), "keycloak", secrets.get("KC_DB_PASSWORD"));
    }

    /** An empty database of this name, owned by the application's user; one of the same name is dropped first. */
    Database fresh(String name) {
        return copy(name, "template1");
    }

    Database copy(String name, String from) {
        var plain = name.replace("\"", "");
        superuser()
                .run(
                        "drop database if exists \"" + plain + "\" with (force)",
                        "create database \"" + plain + "\" owner hocvuso template \"" + from + "\"");
        return new Database(setup.databaseUrl(plain), "hocvuso", secrets.get("HOCVUSO_DB_PASSWORD"));
    }

    private Database superuser() {
        return new Database(setup.databaseUrl("postgres"), "postgres", secrets.get("POSTGRES_PASSWORD"));
    }

    private void haveDatabases() {
        have(application(), "hocvuso");
        have(keycloak(), "keycloak");
    }

    private void have(Database database, String name) {
        var superuser = superuser();
        var role = superuser.finds("select 1 from pg_roles where rolname = '" + name + "'") ? "alter" : "create";
        superuser.run(role + " role " + name + " login password '" + database.password() + "'");
        if (!superuser.finds("select 1 from pg_database where datname = '" + name + "'")) {
            superuser.run(
                    "create database " + name + " owner " + name, "revoke all on database " + name + " from public");
        }
    }

    private void awaitReady() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                superuser().connect().close();
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > end) {
                    throw new Problem(
                            "PostgreSQL không trả lời: " + e.getMessage() + ". Xem " + setup.log("postgres"), e);
                }
                Thread.sleep(100);
            }
        }
    }

    private PostgresCluster cluster() {
        var files = new ServerFiles(setup.servers()).once(PostgresFiles.name(), PostgresFiles::unpack);
        return new PostgresCluster(files, setup.home().resolve("postgres"), setup.log("postgres"));
    }
}
