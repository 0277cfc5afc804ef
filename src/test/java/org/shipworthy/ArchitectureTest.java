package org.shipworthy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.SqlStatement;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    /** A feature may use those of earlier rows; those of one row do not know each other. */
    private static final List<Set<String>> ROWS = List.of(
            Set.of("kernel"),
            Set.of("settings", "storage"),
            Set.of("accounts"),
            Set.of("catalogue"),
            Set.of("pricing", "panel", "community"),
            Set.of("publish"),
            Set.of("decide"),
            Set.of("digest"),
            Set.of("web", "cli"),
            Set.of("app"));

    private static final Set<String> EDGE = Set.of("web", "cli", "app");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.shipworthy");

    @Test
    void everyFeatureHasItsRow() {
        Set<String> found = CLASSES.stream().map(ArchitectureTest::feature).collect(Collectors.toSet());
        assertThat(ROWS.stream().flatMap(Set::stream)).containsAll(found);
    }

    @Test
    void aFeatureKnowsOnlyThoseOfEarlierRows() {
        for (int row = 0; row < ROWS.size(); row++) {
            for (String feature : ROWS.get(row)) {
                Set<String> others = others(feature, row);
                noClasses().that().resideInAPackage(inside(feature))
                        .should().dependOnClassesThat().resideInAnyPackage(others.stream().map(ArchitectureTest::inside).toArray(String[]::new))
                        .allowEmptyShould(true)
                        .check(CLASSES);
            }
        }
    }

    private static Set<String> others(String feature, int row) {
        return IntStream.range(row, ROWS.size()).boxed()
                .flatMap(later -> ROWS.get(later).stream())
                .filter(other -> !other.equals(feature))
                .collect(Collectors.toSet());
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.shipworthy.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheEdgeKnowsHttpAndTerminals() {
        String[] edge = EDGE.stream().map(ArchitectureTest::inside).toArray(String[]::new);
        noClasses().that().resideOutsideOfPackages(edge)
                .should().dependOnClassesThat().resideInAnyPackage("io.vertx..", "io.netty..", "picocli..", "com.sun.net.httpserver..")
                .check(CLASSES);
    }

    /** A mail is what the digest makes, as pages are what the edge makes. */
    @Test
    void onlyTheEdgeAndTheDigestKnowTemplates() {
        String[] makers = Stream.concat(EDGE.stream(), Stream.of("digest")).map(ArchitectureTest::inside).toArray(String[]::new);
        noClasses().that().resideOutsideOfPackages(makers).should().dependOnClassesThat().resideInAPackage("gg.jte..").check(CLASSES);
    }

    @Test
    void sqlStandsInStoresOnly() {
        noClasses().that().haveSimpleNameNotEndingWith("Store").and().resideOutsideOfPackage(inside("storage"))
                .should().dependOnClassesThat().areAssignableTo(SqlStatement.class)
                .check(CLASSES);
    }

    @Test
    void nobodyElseSeesAStore() {
        classes().that().haveSimpleNameEndingWith("Store").should().bePackagePrivate().check(CLASSES);
    }

    private static String inside(String feature) {
        return "org.shipworthy." + feature + "..";
    }

    private static String feature(JavaClass type) {
        return type.getPackageName().split("\\.")[2];
    }
}
