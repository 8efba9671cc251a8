// SPDX-License-Identifier: Apache-2.0
package org.hengping.itests.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;
import java.util.Set;

/** Which bundle may know which, and who alone may know a technology: the arrows of the house point down only. */
@AnalyzeClasses(packages = "org.hengping", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArrowsTest {

    /** For each bundle, by the name of its root package, the bundles it may use. */
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("criteria", Set.of()),
            Map.entry("platform", Set.of("criteria")),
            Map.entry("canonicaljson", Set.of()),
            Map.entry("policy", Set.of("criteria", "canonicaljson")),
            Map.entry("policyhenan", Set.of()),
            Map.entry("evaluation", Set.of("criteria", "platform", "canonicaljson", "policy")),
            Map.entry("persistence", Set.of("criteria", "platform", "evaluation")),
            Map.entry("rest", Set.of("criteria", "platform", "canonicaljson")),
            Map.entry("shell", Set.of("criteria", "platform")),
            Map.entry(
                    "commandline",
                    Set.of("criteria", "platform", "canonicaljson", "policy", "policyhenan", "evaluation")),
            Map.entry(
                    "testkit", Set.of("criteria", "platform", "canonicaljson", "policy", "policyhenan", "evaluation")),
            Map.entry("sample", Set.of("criteria")));

    @ArchTest
    static final ArchRule bundlesKnowOnlyWhatStandsBelowThem = classes().should(followTheArrows());

    @ArchTest
    static final ArchRule internalsStayInTheirBundle = classes().should(keepOutOfForeignInternals());

    @ArchTest
    static final ArchRule persistenceKnowsOfEvaluationOnlyTheStores = noClasses()
            .that()
            .resideInAPackage("org.hengping.persistence..")
            .should(dependOnEvaluationBesidesItsStores());

    @ArchTest
    static final ArchRule criteriaNeedNothingButJava = classes()
            .that()
            .resideInAPackage("org.hengping.criteria..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.hengping.criteria..", "java..", "org.osgi.annotation..");

    @ArchTest
    static final ArchRule theEvaluatorRunsWithoutOsgi = noClasses()
            .that()
            .resideInAPackage("org.hengping.evaluation..")
            .and()
            .resideOutsideOfPackage("org.hengping.evaluation.internal.osgi..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.osgi.framework..", "org.osgi.service..", "org.osgi.util..", "org.apache.felix..");

    @ArchTest
    static final ArchRule onlyPersistenceKnowsJpaAndMigrations = noClasses()
            .that()
            .resideOutsideOfPackage("org.hengping.persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.persistence..", "org.eclipse.persistence..", "liquibase..", "java.sql..");

    @ArchTest
    static final ArchRule onlyRestKnowsJaxRsAndServlets = noClasses()
            .that()
            .resideOutsideOfPackage("org.hengping.rest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.ws.rs..", "org.apache.cxf..", "javax.servlet..");

    @ArchTest
    static final ArchRule onlyTheShellKnowsKaraf = noClasses()
            .that()
            .resideOutsideOfPackage("org.hengping.shell..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.karaf..");

    /** What a bundle exports may be the door to its own internals, which know the exported types; anything else is a cycle. */
    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().assignedFrom(onePerPackage())
            .should()
            .beFreeOfCycles()
            .ignoreDependency(resideOutsideOfPackage("..internal.."), resideInAPackage("..internal.."));

    @ArchTest
    static final ArchRule nobodyLogsPastSlf4j =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");

    @ArchTest
    static final ArchRule onlyTheCommandLineSpeaksToTheTerminal = noClasses()
            .that()
            .resideOutsideOfPackage("org.hengping.commandline..")
            .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule nobodyWaitsByTheClock = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    private static String bundleOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith("org.hengping.")) {
            return "";
        }
        String rest = name.substring("org.hengping.".length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static ArchCondition<JavaClass> followTheArrows() {
        return new ArchCondition<>("know only bundles that stand below their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String from = bundleOf(type);
                Set<String> allowed = ARROWS.get(from);
                if (allowed == null) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " is in a bundle that the table of arrows does not name"));
                    return;
                }
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String to = bundleOf(dependency.getTargetClass().getBaseComponentType());
                    if (!to.isEmpty() && !to.equals(from) && !allowed.contains(to)) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> keepOutOfForeignInternals() {
        return new ArchCondition<>("keep out of the internal packages of other bundles") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (target.getPackageName().contains(".internal")
                            && target.getPackageName().startsWith("org.hengping.")
                            && !bundleOf(target).equals(bundleOf(type))) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> dependOnEvaluationBesidesItsStores() {
        return new ArchCondition<>("depend on evaluation besides its stores") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (bundleOf(target).equals("evaluation")
                            && !target.getPackageName().contains(".store")) {
                        events.add(SimpleConditionEvent.satisfied(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static SliceAssignment onePerPackage() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(type.getPackageName());
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }
}
