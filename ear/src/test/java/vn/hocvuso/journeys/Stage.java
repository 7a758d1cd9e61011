package vn.hocvuso.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.hocvuso.launcher.Chromium;
import vn.hocvuso.launcher.Environment;

/** What all journeys share: the servers with the EAR deployed once, and one browser. */
final class Stage {

    private static final Environment ENVIRONMENT = Environment.running();

    /** What a busy machine may take to answer. */
    private static final int PATIENCE = 20_000;

    /** What Playwright turns off, which a second switch of this name would turn on again. */
    private static final String NEVER_ON =
            "AvoidUnnecessaryBeforeUnloadCheckSync,BoundaryEventDispatchTracksNodeRemoval,DestroyProfileOnBrowserClose,"
                    + "DialMediaRouteProvider,GlobalMediaControls,HttpsUpgrades,LensOverlay,MediaRouter,PaintHolding,"
                    + "ThirdPartyStoragePartitioning,BlockOriginHeaderModificationOnRedirect,Translate,OptimizationHints";

    /** Two pages under the address bar that nobody sees: each window made them anew, most of the work of opening one. */
    private static final String UNSEEN = "WebUIOmniboxPopup,WebUIOmniboxAimPopup";

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        emptyTheDatabase();
        ENVIRONMENT.payara().deploy(Path.of("target", "hocvuso.ear"));
    }

    private Stage() {}

    static Environment environment() {
        return ENVIRONMENT;
    }

    static Browser browser() {
        return OnScreen.BROWSER;
    }

    /** Begun by the first journey that looks: not all of them do. */
    private static final class OnScreen {

        static final Browser BROWSER = launch();
    }

    /**
     * The server looks at it once a second.
     *
     * @param at null for the true time
     */
    static void moveClockTo(Instant at) {
        var seconds = at == null ? 0 : Duration.between(Instant.now(), at).toSeconds();
        try (var connection = connect();
                var update = connection.createStatement()) {
            if (update.executeUpdate(
                            "update moved_clock set by_seconds = %1$d where by_seconds <> %1$d".formatted(seconds))
                    > 0) {
                Thread.sleep(1_100);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs one statement as it stands. */
    static void run(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static java.sql.Connection connect() throws SQLException {
        var database = ENVIRONMENT.database();
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /** The tests inside the server have left people in it; journeys begin on an empty one, migrated by the deployment. */
    private static void emptyTheDatabase() {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("drop schema public cascade");
            statement.execute("create schema public");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Browser launch() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.find().orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-features=" + NEVER_ON + "," + UNSEEN,
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }
}
