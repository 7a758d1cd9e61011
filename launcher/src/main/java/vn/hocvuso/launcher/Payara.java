package vn.hocvuso.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Node;

/** The application server. What is deployed stays deployed when it is killed and started again. */
public final class Payara extends JavaServer {

    /** Options of the template we have our own word on: memory, the embedded H2, the OSGi shell on a port. */
    private static final List<String> OURS = List.of(
            "-Xmx",
            "-XX:NewRatio",
            "-Djdbc.drivers",
            "-Dosgi.shell",
            "-Dorg.glassfish.additionalOSGiBundlesToStart",
            "-Dfelix.fileinstall.poll");

    /** The quick compiler only: measured, it halves the work of starting and deploying, which is what we do most. */
    static final String QUICK = "-XX:TieredStopAtLevel=1";

    private final Secrets secrets;

    Payara(Setup setup, Secrets secrets) {
        super("Payara", "payara", setup);
        this.secrets = secrets;
    }

    /** Deploys an EAR under the name {@code hocvuso}, in place of what was there before. */
    public void deploy(Path ear) {
        admin().deploy(ear);
    }

    /** Deploys a war beside it, at {@code /name}. */
    void deployBeside(String name, Path war) {
        admin().deployBeside(name, war);
    }

    /** Takes the application {@code hocvuso} away. */
    public void undeploy() {
        admin().undeploy();
    }

    /** Port of the administration, for Arquillian; on loopback. */
    public int adminPort() {
        return setup().ports().admin();
    }

    /** The administrator is called {@code admin}. */
    public String adminPassword() {
        return secrets.get("PAYARA_ADMIN_PASSWORD");
    }

    private PayaraAdmin admin() {
        return new PayaraAdmin(adminPort(), adminPassword());
    }

    /** Forgets the folder of an earlier run, so that the next start makes it afresh. */
    void forget() {
        try {
            Folder.delete(domain());
        } catch (java.io.IOException e) {
            throw Trouble.of(name(), e);
        }
    }

    @Override
    void prepare() throws Exception {
        if (Files.notExists(domain().resolve("config/domain.xml"))) {
            new PayaraDomain(files(), domain(), setup()).make(adminPassword());
        }
    }

    @Override
    List<String> command() throws Exception {
        var glassfish = files().resolve("glassfish");
        var command = new ArrayList<>(List.of(
                Jvm.executable(),
                "-cp",
                glassfish.resolve("modules/glassfish.jar").toString(),
                "-XX:+UnlockDiagnosticVMOptions"));
        written().fitting(Runtime.version().feature(), glassfish, domain()).stream()
                .filter(option -> OURS.stream().noneMatch(option::startsWith))
                .forEach(command::add);
        command.addAll(List.of(
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Dorg.glassfish.additionalOSGiBundlesToStart=org.apache.felix.fileinstall",
                "-Dfelix.fileinstall.poll=600000",
                // Without it the first wait holds a lock that the server's own stop waits for.
                "-Dfelix.fileinstall.noInitialDelay=true",
                "-Dcom.sun.aas.installRoot=" + glassfish,
                "-Dcom.sun.aas.instanceRoot=" + domain(),
                "com.sun.enterprise.glassfish.bootstrap.ASMain",
                "-upgrade",
                "false",
                "-read-stdin",
                "false",
                "-domainname",
                "payara",
                "-domaindir",
                domain().toString(),
                "-instancename",
                "server",
                "-type",
                "DAS",
                "-verbose",
                "false",
                "-debug",
                "false"));
        if (setup().mode() != Mode.BENCH) {
            command.add(command.indexOf("-Xmx1g"), QUICK);
        }
        return command;
    }

    private JvmOptions written() throws Exception {
        return new JvmOptions(new DomainXml(domain().resolve("config/domain.xml"))
                .all("jvm-options").stream().map(Node::getTextContent).toList());
    }

    @Override
    Map<String, String> environment() {
        return new HashMap<>(setup().settings(secrets));
    }

    @Override
    boolean isReady() {
        return admin().answers()
                && Http.status("http://" + Setup.LOOPBACK + ":"
                                + setup().ports().operations() + "/health/ready")
                        > 0;
    }

    private Path files() {
        var zip = setup().payaraZip();
        var name = zip.getFileName().toString().replace(".zip", "");
        return new ServerFiles(setup().servers()).once(name, half -> ServerFiles.unzip(zip, half));
    }

    private Path domain() {
        return setup().home().resolve("payara");
    }
}
