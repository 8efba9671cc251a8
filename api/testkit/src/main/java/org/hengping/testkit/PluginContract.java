// SPDX-License-Identifier: Apache-2.0
package org.hengping.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hengping.criteria.Text;
import org.hengping.evaluation.PackLimits;
import org.hengping.platform.conformance.Aspect;
import org.hengping.platform.conformance.ConformanceReport;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.fault.Violation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * What every rule pack and every Java plugin has to stand, as tests. An author extends it by an empty class:
 *
 * <pre>{@code
 * class ConformanceTest extends PluginContract {}
 * }</pre>
 *
 * <p>By itself it takes what the system property {@code hengping.plugin} names, else {@code target/classes}, else the folder in which
 * tests run. What is overridden: {@link #plugin()}, {@link #thresholds()}, {@link #appliesOn()}. Failures say {@code
 * file:line:column} and what to do, in Chinese and English.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PluginContract {
    private static final String PROPERTY = "hengping.plugin";
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private Optional<PluginUnderTest> read = Optional.empty();

    /** Makes a contract over what {@link #plugin()} names. */
    protected PluginContract() {}

    /** Returns where the plugin lies: a jar, or a folder with a standard or a manifest. */
    protected Path plugin() {
        String named = System.getProperty(PROPERTY, "");
        if (!named.isEmpty()) {
            return Path.of(named);
        }
        Path built = Path.of("target", "classes");
        return Files.isDirectory(built) ? built : Path.of("");
    }

    /** Returns how much the cases must see; everything unless overridden. */
    protected Thresholds thresholds() {
        return Thresholds.FULL;
    }

    /** Returns the day of application for which the standard must still hold; today in China unless overridden. */
    protected LocalDate appliesOn() {
        return LocalDate.now(CHINA);
    }

    /** Returns the plugin, for tests written beside the contract. */
    protected final PluginUnderTest underTest() {
        PluginUnderTest plugin = read.orElseGet(() -> PluginUnderTest.at(plugin()));
        read = Optional.of(plugin);
        return plugin;
    }

    @Test
    @DisplayName("通过准入检查 / passes the gate")
    final void passesTheGate() {
        // cases have a test each
        List<Violation> refusals = underTest().gate().refusals().stream()
                .filter(violation -> !violation.code().equals("case-failed"))
                .toList();
        require(
                refusals.isEmpty(),
                new Text("插件未通过准入检查：", "the gate refuses the plugin:"),
                refusals.stream().map(PluginContract::line).toList());
    }

    @TestFactory
    @DisplayName("案例的结果与作者所写相符 / every case comes out as its author wrote")
    final Stream<DynamicTest> everyCaseComesOutAsItsAuthorWrote() {
        assumeReadable();
        return underTest().runs().stream()
                .map(run -> dynamicTest(
                        run.authorCase().name(),
                        () -> require(
                                run.outcome().passed(),
                                new Text(
                                        run.authorCase().place() + " 案例结果与作者所写不符；请改正案例的 expect 或标准：",
                                        run.authorCase().place()
                                                + " the case does not come out as its author wrote; mend its expect, or the standard:"),
                                run.outcome().deviations())));
    }

    @TestFactory
    @DisplayName("可以备案 / nothing keeps it from being filed")
    final Stream<DynamicTest> nothingKeepsItFromBeingFiled(TestReporter reporter) {
        assumeReadable();
        ConformanceReport report = underTest().conformance();
        report.findings().stream()
                .filter(finding -> !finding.keepsFromFiling())
                .forEach(finding -> reporter.publishEntry(finding.code(), line(finding)));
        return Stream.of(Aspect.values())
                .filter(aspect -> aspect != Aspect.GATE && aspect != Aspect.CASES)
                .map(aspect -> dynamicTest(aspect.name(), () -> {
                    ConformanceReport.AspectResult result = report.aspect(aspect);
                    List<String> told = report.findings(aspect).stream()
                            .filter(ConformanceReport.Finding::keepsFromFiling)
                            .map(PluginContract::line)
                            .toList();
                    require(told.isEmpty() && result.state() != ConformanceReport.State.BROKEN, result.summary(), told);
                }));
    }

    @Test
    @DisplayName("每个叶子都有符合和不符合的案例 / cases see every leaf met and not met")
    final void casesSeeEveryLeafMetAndNotMet(TestReporter reporter) {
        assumeReadable();
        Coverage coverage = underTest().coverage();
        List<String> leaves = strings(Coverage.unseen(coverage.leaves()));
        List<String> branches = strings(Coverage.unseen(coverage.branches()));
        int leavesSeen = Coverage.percent(coverage.leaves());
        int branchesSeen = Coverage.percent(coverage.branches());
        reporter.publishEntry("leaves covered", leavesSeen + " %");
        reporter.publishEntry("branches covered", branchesSeen + " %");
        Stream.concat(leaves.stream(), branches.stream()).forEach(line -> reporter.publishEntry("not covered", line));
        require(
                leavesSeen >= thresholds().leaves(),
                share("叶子", "leaves", leavesSeen, thresholds().leaves()),
                leaves);
        require(
                branchesSeen >= thresholds().branches(),
                share("分支", "branches", branchesSeen, thresholds().branches()),
                branches);
    }

    @Test
    @DisplayName("界限一动就有案例察觉 / cases notice every limit that moves")
    final void casesNoticeEveryLimitThatMoves(TestReporter reporter) {
        assumeReadable();
        assumeTrue(
                underTest().runs().stream().allMatch(run -> run.outcome().passed()),
                "先让案例通过 / let the cases pass first");
        List<PackLimits.Move> moves = underTest().moves();
        List<String> unnoticed = moves.stream()
                .filter(move -> !underTest().notices(move))
                .map(move -> move.limit().place() + "  " + move.limit().owner() + "："
                        + move.limit().text() + " → " + move.to()
                        + " 没有案例察觉，请在界限两侧各写一例 / no case notices; write one on each side of the limit")
                .toList();
        unnoticed.forEach(line -> reporter.publishEntry("not noticed", line));
        int noticed = moves.isEmpty() ? 100 : (moves.size() - unnoticed.size()) * 100 / moves.size();
        require(
                noticed >= thresholds().limits(),
                share("界限", "limits", noticed, thresholds().limits()),
                unnoticed);
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    @ResourceLock(Resources.TIME_ZONE)
    @DisplayName("结果只取决于标准、政策和档案 / results depend on standard, policy and dossier alone")
    final void resultsDependOnStandardPolicyAndDossierAlone() {
        assumeReadable();
        require(
                underTest().differences().isEmpty(),
                new Text("结果取决于别的因素：", "results depend on something else:"),
                underTest().differences());
    }

    @Test
    @DisplayName("仍然有效 / still holds")
    final void stillHolds(TestReporter reporter) {
        assumeReadable();
        StillValid valid = underTest().stillValidOn(appliesOn());
        valid.warnings().forEach(warning -> reporter.publishEntry("superseded", warning.toString()));
        require(
                valid.holds(),
                new Text("标准在申报日 " + valid.day() + " 不再有效：", "the standard no longer holds on " + valid.day() + ":"),
                valid.problems().stream().map(PluginContract::line).toList());
    }

    /** What cannot be read has been told by the gate's own test; everything else would repeat it. */
    private void assumeReadable() {
        try {
            underTest().runs();
        } catch (PlatformException refused) {
            assumeTrue(false, "未通过准入检查 / the gate refuses the plugin");
        }
    }

    private static Text share(String zh, String en, int reached, int asked) {
        return new Text(
                zh + "覆盖 " + reached + " %，要求 " + asked + " %：",
                en + " covered " + reached + " %, asked " + asked + " %:");
    }

    private static List<String> strings(List<Coverage.Item> items) {
        return items.stream().map(Coverage.Item::toString).toList();
    }

    private static String line(Violation violation) {
        return violation.place() + "  " + violation.code() + "\n      "
                + violation.text().zh() + "\n      " + violation.text().en();
    }

    private static String line(ConformanceReport.Finding finding) {
        return finding.place() + "  " + finding.code() + " " + finding.gravity()
                + finding.clause().map(clause -> " " + clause).orElse("") + "\n      "
                + finding.explanation().zh() + "\n      "
                + finding.explanation().en() + "\n      → "
                + finding.suggestion().zh() + "\n      → "
                + finding.suggestion().en();
    }

    private static void require(boolean holds, Text what, List<String> lines) {
        if (!holds) {
            throw new AssertionError(what.zh() + "\n" + what.en()
                    + lines.stream().map(line -> "\n  " + line).collect(Collectors.joining()));
        }
    }
}
