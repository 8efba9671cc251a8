// SPDX-License-Identifier: Apache-2.0
package org.hengping.itests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Set;

/** Names that say nothing are not used. */
@AnalyzeClasses(packages = "org.hengping", importOptions = ImportOption.DoNotIncludeTests.class)
final class NamesTest {

    private static final Set<String> EMPTY_WORDS = Set.of(
            "common",
            "commons",
            "util",
            "utils",
            "shared",
            "model",
            "dto",
            "impl",
            "helper",
            "helpers",
            "manager",
            "managers",
            "misc",
            "core",
            "base",
            "entities");

    @ArchTest
    static final ArchRule packagesSayWhatTheyHold = classes().should(resideInPackagesThatSayWhatTheyHold());

    @ArchTest
    static final ArchRule classesSayWhatTheyAre =
            noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl|Dto|DTO|Misc)(\\$.*)?");

    private static ArchCondition<JavaClass> resideInPackagesThatSayWhatTheyHold() {
        return new ArchCondition<>("reside in packages that say what they hold") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Arrays.stream(type.getPackageName().split("\\."))
                        .filter(EMPTY_WORDS::contains)
                        .forEach(word -> events.add(SimpleConditionEvent.violated(
                                type, type.getName() + " resides in a package named " + word)));
            }
        };
    }
}
