package vn.hocvuso;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.platform.Audit;
import vn.hocvuso.platform.Caller;

/** Whoever adds a door for somebody says whether the audit hears of it, and why not. */
class AuditDoorsTest {

    static final Path EXPECTED = Path.of("src/test/resources/audited.txt");
    static final String AUDITED = "audited";

    @Test
    void every_door_is_declared_and_tells_the_audit_where_it_is_declared_to() throws IOException {
        var found = new TreeMap<String, Boolean>();
        doors().forEach(door -> found.merge(name(door), tells(door, new HashSet<>()), Boolean::logicalAnd));
        var expected = Files.readAllLines(EXPECTED).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|"))
                .collect(Collectors.toMap(
                        line -> line[0].strip(), line -> line[1].strip().equals(AUDITED)));
        assertThat(found).isEqualTo(new TreeMap<>(expected));
    }

    private static Stream<JavaMethod> doors() {
        return code().stream()
                .filter(type -> type.isAnnotatedWith(ApplicationScoped.class))
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(method -> !method.getRawParameterTypes().isEmpty()
                        && method.getRawParameterTypes().get(0).isEquivalentTo(Caller.class));
    }

    private static JavaClasses code() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("vn.hocvuso");
    }

    private static String name(JavaMethod door) {
        return door.getOwner().getSimpleName() + "." + door.getName();
    }

    /** Whether a way leads from here to the audit, through whatever is called. */
    private static boolean tells(JavaCodeUnit from, Set<String> seen) {
        return seen.add(from.getFullName())
                && from.getAccessesFromSelf().stream()
                        .map(JavaAccess::getTarget)
                        .anyMatch(target -> isTheAudit(target.getOwner().getName(), target.getName())
                                || target.resolveMember()
                                        .filter(JavaCodeUnit.class::isInstance)
                                        .map(JavaCodeUnit.class::cast)
                                        .filter(next ->
                                                next.getOwner().getPackageName().startsWith("vn.hocvuso"))
                                        .filter(next -> tells(next, seen))
                                        .isPresent());
    }

    private static boolean isTheAudit(String owner, String method) {
        return owner.equals(Audit.class.getName()) && method.equals("add");
    }
}
