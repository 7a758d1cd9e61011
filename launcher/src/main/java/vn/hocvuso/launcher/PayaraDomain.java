package vn.hocvuso.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Element;

/**
 * The server's folder, made from the template that comes with Payara. Nothing of value lives in it: all data is in
 * PostgreSQL. Passwords stand in it as {@code ${ENV=…}} only.
 */
record PayaraDomain(Path payara, Path folder, Setup setup) {

    /** Pages and what they load; files that may be asked for in parts are sent as they are. */
    private static final List<String> TEXTS = List.of(
            "text/html",
            "text/css",
            "text/javascript",
            "application/javascript",
            "application/json",
            "application/problem+json",
            "image/svg+xml");

    void make(String adminPassword) throws IOException, GeneralSecurityException {
        Folder.delete(folder);
        Folder.copy(payara.resolve("glassfish/domains/domain1"), folder);
        haveDriver();
        Files.writeString(folder.resolve("config/admin-keyfile"), AdminKey.line(adminPassword));
        Files.writeString(folder.resolve("docroot/index.html"), "");
        var xml = new DomainXml(folder.resolve("config/domain.xml"));
        xml.remove(xml.the("config", Map.of("name", "default-config")));
        listen(xml);
        quieten(xml);
        compress(xml);
        haveDataSource(xml);
        xml.save();
    }

    private void haveDriver() throws IOException {
        try (var driver = org.postgresql.Driver.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .openStream()) {
            Files.copy(driver, folder.resolve("lib/postgresql.jar"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void listen(DomainXml xml) throws IOException {
        var listener = xml.the("network-listener", Map.of("name", "http-listener-1"));
        listener.setAttribute("address", setup.listen());
        listener.setAttribute("port", "" + setup.ports().app());
        var admin = xml.the("network-listener", Map.of("name", "admin-listener"));
        admin.setAttribute("address", Setup.LOOPBACK);
        admin.setAttribute("port", "" + setup.ports().admin());
        var operations = xml.the("network-listener", Map.of("name", "http-listener-2"));
        operations.setAttribute("address", Setup.LOOPBACK);
        operations.setAttribute("port", "" + setup.ports().operations());
        operations.setAttribute("protocol", "operations");
        operations.setAttribute("name", "operations");
        var secure = xml.the("protocol", Map.of("name", "http-listener-2"));
        secure.setAttribute("name", "operations");
        secure.removeAttribute("security-enabled");
        xml.remove(secure.getElementsByTagName("ssl").item(0));
        ((Element) secure.getElementsByTagName("http").item(0)).setAttribute("default-virtual-server", "operations");
        xml.the("virtual-server", Map.of("id", "server")).setAttribute("network-listeners", "http-listener-1");
        xml.add(
                xml.the("http-service"),
                "virtual-server",
                Map.of("id", "operations", "network-listeners", "operations"));
        xml.the("microprofile-metrics-configuration").setAttribute("virtual-servers", "operations");
        var config = xml.the("config");
        xml.add(config, "microprofile-healthcheck-configuration", Map.of("virtual-servers", "operations"));
        xml.add(config, "microprofile-openapi-configuration", Map.of("virtual-servers", "operations"));
    }

    /** What nobody asked for does not listen or speak: clustering, remote EJB, JMX, the console, the server's name and version. */
    private void quieten(DomainXml xml) throws IOException {
        xml.the("hazelcast-runtime-configuration").setAttribute("enabled", "false");
        xml.the("hazelcast-config-specific-configuration").setAttribute("enabled", "false");
        xml.all("iiop-listener").forEach(xml::remove);
        xml.add(xml.the("config"), "jms-service", Map.of("type", "DISABLED", "default-jms-host", "none"));
        xml.the("jmx-connector").setAttribute("enabled", "false");
        xml.property(xml.the("admin-service"), "adminConsoleStartup", "NEVER");
        xml.add(
                xml.the("admin-service"),
                "das-config",
                Map.of("autodeploy-enabled", "false", "dynamic-reload-enabled", "false"));
        xml.the("http-service").setAttribute("access-logging-enabled", "false");
        xml.all("http").forEach(http -> {
            http.setAttribute("server-header", "false");
            http.setAttribute("xpowered-by", "false");
        });
    }

    /** Text travels compressed: on a slow line that is the difference between a page and a wait. */
    private void compress(DomainXml xml) throws IOException {
        var http = xml.the("protocol", Map.of("name", "http-listener-1")).getElementsByTagName("http");
        var listener = (Element) http.item(0);
        listener.setAttribute("compression", "on");
        listener.setAttribute("compression-min-size-bytes", "512");
        listener.setAttribute("compressable-mime-type", String.join(",", TEXTS));
    }

    private void haveDataSource(DomainXml xml) throws IOException {
        var resources = xml.the("resources");
        var pool = xml.add(
                resources,
                "jdbc-connection-pool",
                Map.ofEntries(
                        Map.entry("name", "hocvuso"),
                        Map.entry("res-type", "javax.sql.DataSource"),
                        Map.entry("datasource-classname", "org.postgresql.ds.PGSimpleDataSource"),
                        Map.entry("steady-pool-size", "2"),
                        Map.entry("max-pool-size", "40"),
                        Map.entry("max-wait-time-in-millis", "10000"),
                        Map.entry("is-connection-validation-required", "true"),
                        Map.entry("connection-validation-method", "custom-validation"),
                        Map.entry(
                                "validation-classname",
                                "org.glassfish.api.jdbc.validation.PostgresConnectionValidation"),
                        Map.entry("fail-all-connections", "true"),
                        Map.entry("wrap-jdbc-objects", "false"),
                        Map.entry("validate-atmost-once-period-in-seconds", "1")));
        xml.property(pool, "url", "${ENV=HOCVUSO_DB_URL}");
        xml.property(pool, "user", "${ENV=HOCVUSO_DB_USER}");
        xml.property(pool, "password", "${ENV=HOCVUSO_DB_PASSWORD}");
        xml.property(pool, "stringType", "unspecified");
        xml.property(pool, "prepareThreshold", "3");
        xml.property(pool, "tcpKeepAlive", "true");
        xml.property(pool, "ApplicationName", "hocvuso");
        xml.add(resources, "jdbc-resource", Map.of("pool-name", "hocvuso", "jndi-name", "jdbc/hocvuso"));
        xml.add(xml.the("server"), "resource-ref", Map.of("ref", "jdbc/hocvuso"));
    }
}
