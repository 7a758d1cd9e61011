package vn.hocvuso.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Where each door is. Only {@code app} and {@code login} may be opened to other machines.
 *
 * @param app pages of the application
 * @param login pages of Keycloak
 * @param keycloak Keycloak itself, the same as {@code login} unless other machines may come in
 * @param operations health, metrics and OpenAPI of the application
 */
record Ports(int app, int login, int keycloak, int postgres, int admin, int keycloakHealth, int operations) {

    /** The usual ports, each changed by a system property such as {@code -Dhocvuso.port=8090}. */
    static Ports chosen(boolean open) {
        int login = Integer.getInteger("hocvuso.login.port", 8180);
        return new Ports(
                Integer.getInteger("hocvuso.port", 8080),
                login,
                open ? Integer.getInteger("hocvuso.login.inner.port", 18180) : login,
                Integer.getInteger("hocvuso.db.port", 15432),
                Integer.getInteger("hocvuso.admin.port", 14848),
                Integer.getInteger("hocvuso.login.health.port", 19000),
                Integer.getInteger("hocvuso.operations.port", 18081));
    }

    /** Ports that nobody uses at this moment. */
    static Ports free() {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (int i = 0; i < 6; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            var port = sockets.stream().mapToInt(ServerSocket::getLocalPort).toArray();
            return new Ports(port[0], port[1], port[1], port[2], port[3], port[4], port[5]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            sockets.forEach(Ports::close);
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each port with the setting that moves it, in the order a person would look. */
    Map<Integer, String> settings() {
        var settings = new TreeMap<Integer, String>();
        settings.put(keycloak, "hocvuso.login.inner.port");
        settings.put(app, "hocvuso.port");
        settings.put(login, "hocvuso.login.port");
        settings.put(postgres, "hocvuso.db.port");
        settings.put(admin, "hocvuso.admin.port");
        settings.put(keycloakHealth, "hocvuso.login.health.port");
        settings.put(operations, "hocvuso.operations.port");
        return settings;
    }

    /** Says no in one line when somebody else listens on one of them. */
    void mustBeFree(String listen) {
        settings().forEach((port, setting) -> {
            var address = port == app || port == login ? listen : "127.0.0.1";
            if (isTaken(address, port)) {
                throw new Problem("Cổng " + port + " đang có chương trình khác dùng. Hãy tắt chương trình đó, hoặc chọn"
                        + " cổng khác: mvn -Prun -D" + setting + "=" + (port + 1000));
            }
        });
        if (settings().size() < (keycloak == login ? 6 : 7)) {
            throw new Problem("Hai phần được đặt cùng một cổng. Hãy xem lại các thiết lập -Dhocvuso.….port.");
        }
    }

    private static boolean isTaken(String address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(address, port), 1);
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    Map<String, String> toProperties() {
        return Map.of(
                "port.app", "" + app,
                "port.login", "" + login,
                "port.keycloak", "" + keycloak,
                "port.postgres", "" + postgres,
                "port.admin", "" + admin,
                "port.keycloak.health", "" + keycloakHealth,
                "port.operations", "" + operations);
    }

    static Ports from(Map<String, String> properties) {
        Function<String, Integer> port = name -> Integer.parseInt(properties.get("port." + name));
        return new Ports(
                port.apply("app"),
                port.apply("login"),
                port.apply("keycloak"),
                port.apply("postgres"),
                port.apply("admin"),
                port.apply("keycloak.health"),
                port.apply("operations"));
    }
}
