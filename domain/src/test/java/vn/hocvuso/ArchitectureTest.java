package vn.hocvuso;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

/** Imports point left. */
@AnalyzeClasses(packages = "vn.hocvuso", importOptions = ArchitectureTest.OnlyTheDomain.class)
class ArchitectureTest {

    static final String ROOT = "vn.hocvuso.";

    /** What this module compiles from its main sources, and not the launcher its tests stand on. */
    static final class OnlyTheDomain implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return location.contains("/domain/target/classes/");
        }
    }

    /** Each context may import the ones before it, and nothing after it. */
    static final List<String> CONTEXTS = List.of(
            "kernel",
            "platform",
            "skills",
            "people",
            "assessment",
            "learning",
            "activities",
            "certification",
            "reporting");

    @ArchTest
    static void imports_point_left(JavaClasses code) {
        for (int i = 0; i < CONTEXTS.size() - 1; i++) {
            var later = CONTEXTS.subList(i + 1, CONTEXTS.size());
            var laterPackages = later.stream().map(c -> ROOT + c + "..").toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + CONTEXTS.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(laterPackages)
                    .as(CONTEXTS.get(i) + " knows nothing of " + later)
                    .allowEmptyShould(true)
                    .check(code);
        }
    }

    @ArchTest
    static void a_context_is_entered_by_its_front_door(JavaClasses code) {
        for (var context : CONTEXTS) {
            var inside = resideInAPackage(ROOT + context + "..").and(not(resideInAPackage(ROOT + context)));
            noClasses()
                    .that()
                    .resideOutsideOfPackage(ROOT + context + "..")
                    .should()
                    .dependOnClassesThat(inside)
                    .as("other contexts see only the root package of " + context)
                    .allowEmptyShould(true)
                    .check(code);
        }
    }

    @ArchTest
    static void every_class_lives_in_a_context(JavaClasses code) {
        assertThat(code.stream().map(ArchitectureTest::contextOf).collect(Collectors.toSet()))
                .isNotEmpty()
                .isSubsetOf(CONTEXTS);
    }

    @ArchTest
    static final ArchRule no_packages_stand_in_a_circle =
            slices().matching(ROOT + "(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_domain_knows_no_page = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "jakarta.ws.rs..", "org.primefaces..");

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now");

    static String contextOf(JavaClass type) {
        return type.getPackageName().substring(ROOT.length()).split("\\.")[0];
    }
}
