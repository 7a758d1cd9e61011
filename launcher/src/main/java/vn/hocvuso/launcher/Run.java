package vn.hocvuso.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** {@code mvn -Prun}: starts everything, says where it is, and stops it all on Ctrl-C or when Maven is gone. */
public final class Run {

    private final long begin = System.nanoTime();
    private final Screen screen;
    private final Options options;
    private final Setup setup;

    private Run(Screen screen, Options options) {
        this.screen = screen;
        this.options = options;
        this.setup = setup(options);
    }

    /**
     * @param arguments {@code --home --servers --payara --keycloak --realm --ear}, with {@code --demo} the demo's jar, with
     *     {@code --attached} stop when standard input ends
     */
    public static void main(String[] arguments) {
        var screen = Screen.ofTerminal();
        var options = Options.of(arguments);
        try {
            Jvm.mustFit();
            new Run(screen, options).run();
        } catch (Problem e) {
            if (!Gate.isShut()) {
                boolean full = new Room(options.path("home")).isGone();
                screen.wrong(full ? Trouble.diskFull().getMessage() : e.getMessage());
                System.exit(1);
            }
        }
    }

    private static Setup setup(Options options) {
        var listen = System.getProperty("hocvuso.listen", Setup.LOOPBACK);
        boolean open = !listen.equals(Setup.LOOPBACK) && !listen.equals("localhost");
        return new Setup(
                Mode.DEMO,
                options.path("home"),
                options.path("servers"),
                options.path("payara"),
                options.path("keycloak"),
                listen,
                System.getProperty("hocvuso.host", "localhost"),
                Ports.chosen(open));
    }

    private void run() {
        screen.say("");
        screen.say("Học Vụ Số đang khởi động. Dữ liệu: " + setup.home());
        var one = new OnlyOne(setup.home());
        one.enter(setup.appUrl());
        if (options.has("attached")) {
            ParentGone.then(() -> System.exit(0));
        }
        clear();
        var parts = Parts.of(setup);
        stopAtTheEnd(parts, one);
        start(parts);
        welcome(parts.secrets());
        new Watch(parts).untilOneDies();
    }

    private void clear() {
        try {
            int stopped = Leftovers.of(setup.home()).stop();
            if (stopped > 0) {
                screen.step("Lần chạy trước bị ngắt giữa chừng: đã dừng " + stopped + " tiến trình còn sót.");
            }
            new ServerFiles(setup.servers()).tidy();
            new Room(setup.home()).mustSuffice(Room.unpacked(setup.servers()));
            setup.ports().mustBeFree(setup.listen());
        } catch (IOException e) {
            throw Trouble.of(setup.home().toString(), e);
        }
    }

    private void stopAtTheEnd(Parts parts, OnlyOne one) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            one.leaving();
            screen.say("");
            new Stopping(parts, line -> screen.say("  ✓ " + line)).run();
        }));
    }

    private void start(Parts parts) {
        if (Room.unpacked(setup.servers()) < 3) {
            screen.step("Lần đầu: giải nén PostgreSQL, Keycloak, Payara và chuẩn bị Keycloak (khoảng một phút).");
        }
        screen.done(parts.postgres().name() + " sẵn sàng", parts.postgres()::start);
        var login = CompletableFuture.runAsync(() -> screen.done("Keycloak sẵn sàng", () -> {
            parts.keycloak().take(options.path("realm"));
            parts.keycloak().start();
        }));
        var application = CompletableFuture.runAsync(() -> application(parts.payara()));
        both(login, application);
        if (setup.isOpen()) {
            new LoginDoor(setup).open();
        }
    }

    private void application(Payara payara) {
        payara.forget();
        screen.done("Payara sẵn sàng", payara::start);
        screen.done("Ứng dụng đã triển khai", () -> payara.deploy(ear()));
    }

    /** The first that fails ends the waiting; the other is stopped with the rest. */
    private static void both(CompletableFuture<Void> one, CompletableFuture<Void> other) {
        var failed = new CompletableFuture<Void>();
        for (var each : java.util.List.of(one, other)) {
            each.exceptionally(e -> {
                failed.completeExceptionally(e);
                return null;
            });
        }
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(one, other), failed).join();
        } catch (CompletionException e) {
            throw Trouble.of("Học Vụ Số", e.getCause());
        }
    }

    private Path ear() {
        return demo().map(demo -> demo.copyTo(setup.home().resolve("hocvuso.ear")))
                .orElseGet(() -> options.path("ear"));
    }

    private Optional<DemoEar> demo() {
        return options.optionalPath("demo").map(demo -> new DemoEar(options.path("ear"), demo));
    }

    private void welcome(Secrets secrets) {
        screen.say("");
        screen.say("Học Vụ Số sẵn sàng sau " + Screen.seconds(System.nanoTime() - begin) + ":  " + setup.appUrl());
        var accounts = demo().map(DemoEar::accounts).orElse(Map.of());
        if (!accounts.isEmpty()) {
            screen.say("");
            screen.say("Tài khoản minh họa, mật khẩu chung là " + secrets.get("HOCVUSO_DEMO_PASSWORD") + " :");
            accounts.forEach((name, role) -> screen.say(String.format("  %-16s %s", name, role)));
        }
        screen.say("");
        screen.say("Dừng: nhấn Ctrl-C. Xóa hết dữ liệu: dừng, rồi xóa thư mục " + setup.home());
    }
}
