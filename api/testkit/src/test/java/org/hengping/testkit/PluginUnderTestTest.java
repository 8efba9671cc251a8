// SPDX-License-Identifier: Apache-2.0
package org.hengping.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Text;
import org.hengping.criteria.Verdict;
import org.hengping.evaluation.BundlePacker;
import org.hengping.platform.fault.PlatformException;
import org.hengping.policy.Policy;
import org.hengping.policy.PolicyPackException;
import org.hengping.policy.PolicyPacks;
import org.hengping.policy.PolicySnapshot;
import org.hengping.policy.provision.PolicyKind;
import org.hengping.policy.provision.Provision;
import org.hengping.policy.provision.Requirement;
import org.hengping.policy.provision.Supersession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trying applicants by hand, and asking how the standard stands to the policy of a day. */
class PluginUnderTestTest {
    private static final Path PACK = Path.of("src/test/resources/pack");
    private static final LocalDate DAY = LocalDate.of(2024, 10, 31);

    private final PluginUnderTest plugin = PluginUnderTest.at(PACK);

    @Test
    void anApplicantIsTheDossierOfACaseWithFactsOtherwise() {
        Applicant enough = plugin.applicant("five full years");
        assertThat(plugin.assess(enough).verdict()).isEqualTo(Verdict.MET);
        Tried atVocationalSchool = plugin.assess(enough.with("institutionKind", "\"VOCATIONAL\""));
        assertThat(atVocationalSchool.verdict("vocational")).isEqualTo(Verdict.NOT_MET);
        assertThat(atVocationalSchool.verdict("works")).isEqualTo(Verdict.MET);
        assertThat(plugin.assess(enough.with("works", "[]")).verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(atVocationalSchool.text()).contains("职业院校教师的企业实践");
    }

    @Test
    void whatADossierLacksIsNamed() {
        assertThatThrownBy(
                        () -> plugin.assess(plugin.applicant("five full years").without("institutionKind")))
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        fault -> assertThat(fault.violations().toString()).contains("institutionKind"));
    }

    @Test
    void aNameThatMeansNoCaseOrSeveralIsRefusedWithWhatThereIs() {
        assertThatThrownBy(() -> plugin.applicant("years"))
                .hasMessageContaining("2")
                .hasMessageContaining("one month short of five years");
    }

    @Test
    void aJarIsReadLikeItsFolder(@TempDir Path folder) throws IOException {
        Path jar = Files.write(folder.resolve("one.jar"), BundlePacker.bundle(BundlePacker.files(PACK)));
        assertThat(PluginUnderTest.at(jar).gate().bundle())
                .isEqualTo(plugin.gate().bundle());
    }

    @Test
    void aDayBeforeTheStandardBeganIsNoDayToApplyUnderIt() {
        assertThat(plugin.stillValidOn(DAY).holds()).isTrue();
        StillValid before = plugin.stillValidOn(LocalDate.of(2023, 12, 31));
        assertThat(before.holds()).isFalse();
        assertThat(before.problems()).extracting(problem -> problem.code()).containsExactly("standard-not-valid-then");
    }

    @Test
    void aClauseThatThePolicySupersedesIsWarnedOf() throws PolicyPackException {
        Clause cited = new Clause("示例文件", "第一条", Clause.Standing.IN_FORCE, Optional.empty());
        Clause later = new Clause("示例新文件", "第九条", Clause.Standing.IN_FORCE, Optional.empty());
        Text label = new Text("示例要求", "An example");
        PluginUnderTest later2025 = PluginUnderTest.at(
                PACK,
                with(List.of(
                        new Requirement("EXAMPLE_YEARS", label, false, List.of(cited)),
                        new Supersession(PolicyKind.REQUIREMENT, "EXAMPLE_YEARS", label, List.of(later)))));
        List<StillValid.Warning> warnings = later2025.stillValidOn(DAY).warnings();
        assertThat(warnings)
                .extracting(StillValid.Warning::place)
                .contains("parameters.yearsAsked", "standard.yaml:21:11");
        assertThat(warnings)
                .allSatisfy(warning -> assertThat(warning.toString()).contains("示例新文件 第九条"));
        assertThat(plugin.stillValidOn(DAY).warnings()).isEmpty();
    }

    /** The policy of Henan with some provisions more. */
    private static Policy with(List<Provision> more) throws PolicyPackException {
        Policy henan = PolicyPacks.fromClassPath(PluginUnderTestTest.class.getClassLoader());
        return day -> {
            PolicySnapshot there = henan.on(day);
            List<Provision> all = new ArrayList<>(there.provisions());
            all.addAll(more);
            return PolicySnapshot.of(there.vocabulary(), there.series(), there.parameters(), all);
        };
    }
}
