// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.karaf.shell.support.CommandException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hengping.criteria.Text;
import org.hengping.platform.assessment.Assessed;
import org.hengping.platform.assessment.AssessmentService;
import org.hengping.platform.assessment.Rendering;
import org.hengping.platform.assessment.StandardTally;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.paging.Page;
import org.hengping.platform.plugin.Installation;
import org.hengping.platform.plugin.PluginService;
import org.hengping.platform.plugin.Signature;
import org.hengping.platform.replay.ReplayDifference;
import org.hengping.platform.replay.ReplayJob;
import org.hengping.platform.replay.ReplayService;
import org.hengping.platform.standard.InstalledStandard;
import org.hengping.platform.standard.StandardService;
import org.hengping.platform.transaction.UnitOfWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class CommandsTest {
    private final Shell shell = new Shell();
    private final List<Object> removed = new ArrayList<>();

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void setUp() throws IOException {
        shell.folder = folder;
        Files.writeString(folder.resolve("plugin.jar"), "bytes");
        Files.writeString(folder.resolve("dossier.json"), "{}");
        shell.with(
                PluginService.class,
                Map.of(
                        "list",
                                arguments ->
                                        new Page<>(List.of(Samples.plugin('1'), Samples.plugin('2')), Optional.empty()),
                        "install", arguments -> new Installation(Samples.plugin('1'), Samples.report(true), true),
                        "check", arguments -> Samples.report(false),
                        "report", arguments -> Optional.of(Samples.report(true)),
                        "remove", arguments -> removed.add(arguments[0])));
        shell.with(
                StandardService.class,
                Map.of(
                        "list",
                        arguments -> List.of(new InstalledStandard(
                                Samples.standard(), Samples.plugin('1').id(), Signature.UNSIGNED)),
                        "find",
                        arguments -> arguments[1].equals(Samples.VERSION)
                                ? Optional.of(new InstalledStandard(
                                        Samples.standard(), Samples.plugin('1').id(), Signature.UNSIGNED))
                                : Optional.empty(),
                        "text",
                        arguments -> "readable",
                        "json",
                        arguments -> "{}"));
        shell.with(
                AssessmentService.class,
                Map.of(
                        "assess", arguments -> new Assessed(Samples.assessment(), true),
                        "check", arguments -> "checked " + arguments[3],
                        "list", arguments -> new Page<>(List.of(Samples.assessment()), Optional.of("c1")),
                        "render",
                                arguments -> Optional.of("rendered " + arguments[1])
                                        .filter(text -> arguments[0].equals("01ASSESSMENT")),
                        "tallies",
                                arguments -> List.of(new StandardTally(
                                        Samples.ID,
                                        Samples.VERSION,
                                        1,
                                        2,
                                        3,
                                        4,
                                        Optional.of(
                                                new StandardTally.MissingCriterion("papers", "论文", "某办法 第一条", 2))))));
    }

    @Test
    void pluginsAreListedWithTheirTitles() throws Exception {
        assertThat(shell.run(new PluginsCommand()))
                .contains("abcd11111111", "abcd22222222", "RULE_PACK", "sample.demo", "An example");
    }

    @Test
    void theLanguageIsThatOfTheSession() throws Exception {
        shell.variable("hengping.language", "zh");

        assertThat(shell.run(new PluginsCommand())).contains("示例标准");
        assertThat(shell.run(assessing())).contains("不符合");
    }

    @Test
    void installingShowsTheReport() throws Exception {
        InstallCommand command = new InstallCommand();
        command.file = "plugin.jar";

        assertThat(shell.run(command))
                .contains("may be installed", "own cases passed 1/2", "cases/a.yaml:9", "installed");
    }

    @Test
    void checkingShowsWhyItIsRefusedInBothLanguages() throws Exception {
        CheckCommand command = new CheckCommand();
        command.file = "plugin.jar";

        assertThat(shell.run(command))
                .contains("is refused", "standard.yaml:3:5", "unknown-fact", "没有这个事实。", "There is no such fact.");
    }

    @Test
    void aRefusalIsAMessageWithItsPlacesAndNoStack() {
        shell.with(PluginService.class, Map.of("install", arguments -> {
            throw new PlatformException(
                    PlatformException.Kind.INVALID,
                    "plugin-refused",
                    new Text("未通过检查。", "The gate refuses it."),
                    List.of(Samples.REFUSAL));
        }));
        InstallCommand command = new InstallCommand();
        command.file = "plugin.jar";

        assertRefused(() -> shell.run(command), "未通过检查。", "The gate refuses it. [plugin-refused]", "standard.yaml:3:5");
    }

    @Test
    void aFileThatIsNotThereIsToldByItsName() {
        InstallCommand command = new InstallCommand();
        command.file = "none.jar";

        assertRefused(() -> shell.run(command), "无法读取文件", "cannot be read: none.jar");
    }

    @Test
    void aFileAboveTheLimitIsNotRead() throws IOException {
        Files.write(folder.resolve("large.json"), new byte[Typed.DOSSIER_LIMIT + 1]);
        AssessCommand command = assessing();
        command.file = "large.json";

        assertRefused(() -> shell.run(command), "larger than 8388608 bytes");
    }

    @Test
    void removingAsksAndTakesNoForNo() throws Exception {
        RemoveCommand command = new RemoveCommand();
        command.id = "abcd1";
        shell.typed = "";

        assertThat(shell.run(command)).contains("not removed");
        assertThat(removed).isEmpty();
        shell.typed = "y";
        assertThat(shell.run(command)).contains("removed sample.demo 1.0.0");
        assertThat(removed).containsExactly(Samples.plugin('1').id());
    }

    @Test
    void removingWithYesDoesNotAsk() throws Exception {
        RemoveCommand command = new RemoveCommand();
        command.id = Samples.plugin('2').id().toString();
        command.yes = true;

        shell.run(command);
        assertThat(removed).containsExactly(Samples.plugin('2').id());
    }

    @Test
    void aPrefixMustNameOnePlugin() {
        RemoveCommand command = new RemoveCommand();
        command.yes = true;
        command.id = "abcd";
        assertRefused(() -> shell.run(command), "2 plugins");
        command.id = "ffff";
        assertRefused(() -> shell.run(command), "No installed plugin");
        command.id = "ab";
        assertRefused(() -> shell.run(command), "first 4 digits");
        assertThat(removed).isEmpty();
    }

    @Test
    void aReportIsShownAgain() throws Exception {
        ReportCommand command = new ReportCommand();
        command.id = "abcd2";

        assertThat(shell.run(command)).contains("own cases passed 1/2");
    }

    @Test
    void standardsAreListedAndRead() throws Exception {
        StandardCommand command = new StandardCommand();
        command.standard = "sample.demo";
        command.version = "1.0.0";

        assertThat(shell.run(new StandardsCommand())).contains("sample.demo", "1.0.0", "An example");
        assertThat(shell.run(command)).contains("readable");
        command.json = true;
        assertThat(shell.run(command)).contains("{}");
        command.version = "2.0.0";
        assertRefused(() -> shell.run(command), "not installed");
        command.version = "two";
        assertRefused(() -> shell.run(command), "three numbers");
    }

    @Test
    void anAssessmentIsMadeCheckedListedAndShown() throws Exception {
        CheckEligibilityCommand check = new CheckEligibilityCommand();
        check.standard = "sample.demo";
        check.version = "1.0.0";
        check.file = "dossier.json";
        AssessmentCommand show = new AssessmentCommand();
        show.id = "01ASSESSMENT";

        assertThat(shell.run(assessing())).contains("01ASSESSMENT", "NOT_MET (something failed)");
        assertThat(shell.run(check)).contains("checked " + Rendering.APPLICANT);
        assertThat(shell.run(new AssessmentsCommand())).contains("demo-0001", "--after c1");
        show.rendering = "Auditor";
        assertThat(shell.run(show)).contains("rendered " + Rendering.AUDITOR);
        show.rendering = "nice";
        assertRefused(() -> shell.run(show), "machine, auditor or applicant");
        show.rendering = "machine";
        show.id = "none";
        assertRefused(() -> shell.run(show), "no assessment");
    }

    @Test
    void talliesNameWhatIsMostOftenMissing() throws Exception {
        assertThat(shell.run(new TalliesCommand())).contains("2 × 论文 (某办法 第一条)");
    }

    @Test
    @Timeout(20)
    void waitingShowsTheProgressUntilTheReplayEnds() throws Exception {
        AtomicInteger looked = new AtomicInteger();
        shell.with(
                ReplayService.class,
                Map.of(
                        "start", arguments -> Samples.job(ReplayJob.State.RUNNING, 0),
                        "find",
                                arguments -> Optional.of(
                                        looked.incrementAndGet() < 3
                                                ? Samples.job(ReplayJob.State.RUNNING, looked.get())
                                                : Samples.job(ReplayJob.State.DONE, 4)),
                        "differences",
                                arguments -> new Page<>(
                                        List.of(new ReplayDifference(
                                                "01ASSESSMENT",
                                                ReplayDifference.Kind.RESULT,
                                                Optional.of("papers"),
                                                new Text("不同", "another verdict"))),
                                        Optional.empty())));
        ReplayCommand command = new ReplayCommand();
        command.wait = true;

        assertThat(shell.run(command))
                .contains("RUNNING  replayed 1/4", "DONE  replayed 4/4, identical 4, differing 0", "another verdict");
    }

    @Test
    @Timeout(20)
    void aReplayThatIsGoneEndsTheWaiting() {
        shell.with(
                ReplayService.class,
                Map.of(
                        "start", arguments -> Samples.job(ReplayJob.State.RUNNING, 0),
                        "find", arguments -> Optional.empty()));
        ReplayCommand command = new ReplayCommand();
        command.wait = true;

        assertRefused(() -> shell.run(command), "There is no replay with this id.");
    }

    @Test
    void aReplayIsOfAStandardOrOfAnAssessment() {
        ReplayCommand command = new ReplayCommand();
        command.standard = "sample.demo";
        command.assessment = "01ASSESSMENT";

        assertRefused(() -> shell.run(command), "not both");
    }

    @Test
    void replaysAreListedStoppedAndTheirDifferencesShown() throws Exception {
        shell.with(
                ReplayService.class,
                Map.of(
                        "list",
                                arguments ->
                                        new Page<>(List.of(Samples.job(ReplayJob.State.RUNNING, 1)), Optional.empty()),
                        "cancel", arguments -> Samples.job(ReplayJob.State.CANCELLED, 1),
                        "find", arguments -> Optional.of(Samples.job(ReplayJob.State.DONE, 4)),
                        "differences", arguments -> new Page<>(List.of(), Optional.empty())));
        ReplayCancelCommand cancel = new ReplayCancelCommand();
        cancel.id = "01REPLAY";
        ReplayDifferencesCommand differences = new ReplayDifferencesCommand();
        differences.id = "01REPLAY";

        assertThat(shell.run(new ReplaysCommand())).contains("01REPLAY", "RUNNING");
        assertThat(shell.run(cancel)).contains("CANCELLED");
        assertThat(shell.run(differences)).contains("DONE");
    }

    @Test
    void withoutServicesACommandSaysWhatIsMissing() {
        Shell empty = new Shell();
        assertRefused(() -> empty.run(new PluginsCommand()), "database-unavailable");
        empty.with(UnitOfWork.class, Map.of());
        assertRefused(() -> empty.run(new PluginsCommand()), "starting");
    }

    @Test
    void theStatusTellsEveryPartAlsoWithoutServices() throws Exception {
        assertThat(new Shell().run(new StatusCommand()))
                .contains("database", "policy", "plugins", "replay", "DOWN", "/data/administrator.token")
                .doesNotContain("UP");
    }

    private static AssessCommand assessing() {
        AssessCommand command = new AssessCommand();
        command.standard = "sample.demo";
        command.version = "1.0.0";
        command.file = "dossier.json";
        return command;
    }

    private static void assertRefused(ThrowingCallable call, String... parts) {
        assertThatThrownBy(call).isInstanceOfSatisfying(CommandException.class, fault -> assertThat(fault.getNiceHelp())
                .contains(parts)
                .doesNotContain("Exception", "\tat "));
    }
}
