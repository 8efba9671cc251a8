// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hengping.platform.fault.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gate says of manifests, files and packs. */
class GateManifestTest {
    private final Gate gate = new Gate(GateLimits.USUAL);

    private List<String> refusals(SampleBundle bundle) {
        return gate.check(bundle.bytes(), SamplePolicy.POLICY).refusals().stream()
                .map(Violation::code)
                .toList();
    }

    @Test
    void refusesABundleThatIsNoCriteriaPlugin() {
        assertThat(refusals(SampleBundle.rulePack().without("Hengping-Standard")))
                .containsExactly("no-criteria-plugin");
    }

    @ParameterizedTest
    @CsvSource({
        "Bundle-Activator, org.example.Start",
        "Fragment-Host, org.hengping.evaluation",
        "Service-Component, OSGI-INF/x.xml",
        "DynamicImport-Package, *",
        "Require-Bundle, org.hengping.persistence",
        "Bundle-NativeCode, libx.so",
        "Provide-Capability, osgi.service",
        "Export-Package, org.example",
        "Class-Path, other.jar",
        "Multi-Release, true",
        "Main-Class, org.example.Main",
        "Meta-Persistence, META-INF/persistence.xml",
        "Karaf-Commands, *",
        "bundle-activator, org.example.Start"
    })
    void refusesHeadersThatMakeSomethingRunOrReachFurther(String header, String value) {
        assertThat(refusals(SampleBundle.rulePack().header(header, value))).containsExactly("manifest-header-refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.net.http",
                "org.osgi.framework",
                "org.hengping.platform.plugin",
                "javax.sql",
                "org.hengping.criteria;version=\"[0,1)\",java.io",
                "java.lang.reflect;resolution:=optional"
            })
    void refusesImportsOutsideTheList(String imports) {
        assertThat(refusals(SampleBundle.rulePack().header("Import-Package", imports)))
                .containsExactly("manifest-import-refused");
    }

    @Test
    void admitsImportsOfTheContractAndOfAllowedJavaPackages() {
        String imports = "org.hengping.criteria;version=\"[0.1,1)\",org.hengping.criteria.plugin,java.lang,java.util";
        assertThat(refusals(SampleBundle.rulePack().header("Import-Package", imports)))
                .isEmpty();
    }

    @Test
    void admitsTheExecutionEnvironmentAsTheOnlyRequirement() {
        String environment = "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=17))\"";
        assertThat(refusals(SampleBundle.rulePack().header("Require-Capability", environment)))
                .isEmpty();
        assertThat(refusals(SampleBundle.rulePack().header("Require-Capability", environment + ",osgi.extender")))
                .containsExactly("manifest-requirement");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bundle-SymbolicName", "Bundle-Version", "Bundle-ManifestVersion"})
    void asksForTheIdentityOfTheBundle(String header) {
        assertThat(refusals(SampleBundle.rulePack().without(header))).containsExactly("manifest-header-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "OSGI-INF/x.xml, entry-service",
        "OSGI-INF/blueprint/x.xml, entry-service",
        "META-INF/services/java.sql.Driver, entry-service",
        "META-INF/versions/17/a.txt, entry-multi-release",
        "lib/other.jar, entry-nested-archive",
        "libx.so, entry-native-code",
        "x.bin, entry-unknown",
        "org/example/X.class, entry-class-in-rule-pack"
    })
    void refusesFilesThatHaveNoPlaceInAPack(String path, String code) {
        assertThat(refusals(SampleBundle.rulePack().file(path, "x"))).containsExactly(code);
    }

    @Test
    void refusesAHeaderThatStandsTwice() {
        byte[] bundle = SampleBundle.rulePack()
                .header("Bundle-Name", "a\r\nBundle-Version: 2.0.0")
                .bytes();
        assertThat(gate.check(bundle, SamplePolicy.POLICY).refusals())
                .extracting(Violation::code)
                .containsExactly("manifest-header-twice");
    }

    @Test
    void asksForAtLeastOneCase() {
        assertThat(refusals(SampleBundle.rulePack().withoutFile("cases/basic.yaml")))
                .contains("no-cases");
    }

    @Test
    void refusesAPackWhoseOwnCaseFailsAndSaysHow() {
        SampleBundle bundle = SampleBundle.rulePack()
                .file("standard.yaml", SampleBundle.standard("1.0.0", "condition: facts.yearsInPost >= 6"));
        List<Violation> refusals =
                gate.check(bundle.bytes(), SamplePolicy.POLICY).refusals();
        assertThat(refusals).extracting(Violation::code).containsExactly("case-failed");
        assertThat(refusals.get(0).place()).startsWith("cases/basic.yaml:");
        assertThat(refusals.get(0).text().en()).contains("five years are enough", "NOT_MET");
    }

    @Test
    void refusesASeriesAndALevelThatThePolicyDoesNotKnow() {
        String standard = SampleBundle.standard("1.0.0", "condition: facts.yearsInPost >= 5");
        assertThat(refusals(SampleBundle.rulePack().file("standard.yaml", standard.replace("TEACHING", "JUGGLING"))))
                .containsExactly("series-unknown");
        assertThat(refusals(SampleBundle.rulePack().file("standard.yaml", standard.replace("ASSOCIATE", "SUPREME"))))
                .containsExactly("level-unknown");
    }

    @Test
    void refusesComputedLeavesWithoutAClassAndAClassWithoutComputedLeaves() {
        assertThat(refusals(SampleBundle.rulePack()
                        .file("standard.yaml", SampleBundle.standard("1.0.0", "computed: true"))))
                .contains("computed-without-class");
        assertThat(refusals(SampleBundle.javaPlugin()
                        .file("standard.yaml", SampleBundle.standard("1.0.0", "condition: facts.yearsInPost >= 5"))))
                .contains("class-without-computed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "condition: facts.yearsInPost >= 'five'",
                "condition: facts.publishedPapers >= 5",
                "condition: facts.yearsInPots >= 5",
                "condition: facts.yearsInPost >=",
                "wrongKey: 1"
            })
    void refusesWhatDoesNotCompileWithItsPlace(String rule) {
        SampleBundle bundle = SampleBundle.rulePack().file("standard.yaml", SampleBundle.standard("1.0.0", rule));
        List<Violation> refusals =
                gate.check(bundle.bytes(), SamplePolicy.POLICY).refusals();
        assertThat(refusals).isNotEmpty();
        assertThat(refusals.get(0).place()).startsWith("standard.yaml:");
    }
}
