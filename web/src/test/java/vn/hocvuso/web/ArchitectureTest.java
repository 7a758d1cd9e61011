package vn.hocvuso.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.beans.Introspector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Pages are thin, and each looks only into its own context. */
@AnalyzeClasses(packages = "vn.hocvuso", importOptions = ArchitectureTest.DomainAndWeb.class)
class ArchitectureTest {

    static final String ROOT = "vn.hocvuso.";

    /** What the two modules compile from their main sources. */
    static final class DomainAndWeb implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/") && !location.contains("/launcher/");
        }
    }

    @ArchTest
    static final ArchRule a_page_holds_no_entity_no_query_no_transaction = noClasses()
            .that()
            .resideInAPackage(ROOT + "web..")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Transactional.class);

    @ArchTest
    static void a_page_looks_inside_its_own_context_only(JavaClasses code) {
        code.stream()
                .filter(type -> type.getPackageName().startsWith(ROOT + "web."))
                .forEach(page -> {
                    var own = ROOT
                            + page.getPackageName()
                                    .substring((ROOT + "web.").length())
                                    .split("\\.")[0];
                    var wrong = page.getDirectDependenciesFromSelf().stream()
                            .map(d -> d.getTargetClass().getPackageName())
                            .filter(target -> target.startsWith(ROOT) && !target.startsWith(ROOT + "web"))
                            .filter(target -> !target.startsWith(own)
                                    && target.substring(ROOT.length()).contains("."));
                    assertThat(wrong).as(page.getName()).isEmpty();
                });
    }

    @ArchTest
    static final ArchRule pages_of_different_contexts_do_not_meet =
            slices().matching(ROOT + "web.(*)..").should().beFreeOfCycles();

    @ArchTest
    static void every_page_names_beans_that_exist(JavaClasses code) throws IOException {
        var beans = code.stream()
                .filter(type -> type.isAnnotatedWith(Named.class))
                .map(ArchitectureTest::beanName)
                .collect(Collectors.toSet());
        assertThat(namesUsedByPages()).isNotEmpty().isSubsetOf(beans);
    }

    static String beanName(JavaClass type) {
        var given = type.getAnnotationOfType(Named.class).value();
        return given.isEmpty() ? Introspector.decapitalize(type.getSimpleName()) : given;
    }

    /** The page beans; other names in pages are loop variables and attributes of tags. */
    static Set<String> namesUsedByPages() throws IOException {
        var names = new TreeSet<String>();
        try (var pages = Files.walk(Path.of("src/main/webapp"))) {
            for (var page : pages.filter(p -> p.toString().endsWith(".xhtml")).toList()) {
                var used = Pattern.compile("#\\{(?:not |empty )*(\\w+)[.\\[]").matcher(Files.readString(page));
                while (used.find()) {
                    names.add(used.group(1));
                }
            }
        }
        names.removeIf(name -> !name.endsWith("Page"));
        return names;
    }
}
