package vn.hocvuso.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaMethodReference;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hocvuso.platform.Caller;

/** Whoever adds an address, or a way into the domain, says who comes in; the story then tries the addresses. */
class DoorsTest {

    static final java.nio.file.Path PAGES = java.nio.file.Path.of("src/main/webapp");
    static final java.nio.file.Path EXPECTED = java.nio.file.Path.of("src/test/resources/doors.txt");
    static final java.nio.file.Path OPEN = java.nio.file.Path.of("src/test/resources/open-doors.txt");

    @Test
    void every_address_in_the_code_is_declared_and_no_other() throws IOException {
        var code = code();
        var found = Stream.of(pages(), servlets(code), resources(code))
                .flatMap(s -> s)
                .toList();
        assertThat(found).isNotEmpty().doesNotHaveDuplicates();
        assertThat(lines(EXPECTED)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(found);
    }

    /** What needs no right, or finds the person by other means, is said one by one. */
    @Test
    void every_call_into_the_domain_says_who_calls_or_is_declared_open() throws IOException {
        var found = code().stream()
                .filter(page -> page.getPackageName().startsWith("vn.hocvuso.web"))
                .flatMap(page -> Stream.concat(
                        page.getMethodCallsFromSelf().stream().map(JavaMethodCall::getTarget),
                        page.getMethodReferencesFromSelf().stream().map(JavaMethodReference::getTarget)))
                .filter(target -> target.getOwner().isAnnotatedWith(ApplicationScoped.class))
                .filter(target -> !target.getOwner().getPackageName().startsWith("vn.hocvuso.web"))
                .filter(target -> target.getRawParameterTypes().isEmpty()
                        || !target.getRawParameterTypes().get(0).isEquivalentTo(Caller.class))
                .map(target -> target.getOwner().getSimpleName() + "." + target.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(lines(OPEN)).containsExactlyInAnyOrderElementsOf(found);
    }

    private static JavaClasses code() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("vn.hocvuso");
    }

    private static List<String> lines(java.nio.file.Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.replaceFirst("[?|].*", "").strip().replaceAll("\\s+", " "))
                .toList();
    }

    private static Stream<String> pages() throws IOException {
        return Files.walk(PAGES)
                .map(PAGES::relativize)
                .map(page -> page.toString().replace('\\', '/'))
                .filter(page -> page.endsWith(".xhtml") && !page.startsWith("WEB-INF/"))
                .map(page -> "PAGE /" + page.replace(".xhtml", ""));
    }

    private static Stream<String> servlets(JavaClasses code) {
        return code.stream()
                .filter(type -> type.isAnnotatedWith(WebServlet.class))
                .flatMap(type ->
                        Arrays.stream(type.getAnnotationOfType(WebServlet.class).value()))
                .map(address -> "SERVLET " + address);
    }

    private static Stream<String> resources(JavaClasses code) {
        return code.stream().filter(type -> type.isAnnotatedWith(Path.class)).flatMap(type -> type.getMethods().stream()
                .flatMap(method -> verbs(method)
                        .map(verb -> verb + " /api/"
                                + trimmed(type.getAnnotationOfType(Path.class)) + "/"
                                + trimmed(method.getAnnotationOfType(Path.class)))));
    }

    private static Stream<String> verbs(JavaMethod method) {
        return Arrays.stream(method.reflect().getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(Class::getSimpleName);
    }

    private static String trimmed(Path path) {
        return path.value().replaceFirst("^/", "");
    }
}
