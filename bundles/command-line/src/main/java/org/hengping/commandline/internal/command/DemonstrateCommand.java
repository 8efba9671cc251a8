// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hengping.commandline.internal.client.ApiClient;
import org.hengping.commandline.internal.client.RemotePlatform;
import org.hengping.commandline.internal.evaluation.LocalEvaluation;
import org.hengping.commandline.internal.pack.BundleJar;
import org.hengping.commandline.internal.terminal.CommandFault;
import org.hengping.commandline.internal.terminal.ExitCode;
import org.hengping.commandline.internal.terminal.Pause;
import org.hengping.commandline.internal.terminal.Table;
import org.hengping.commandline.internal.terminal.Terminal;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.SealedDossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows on a running platform what it is for: plugins, assessments, replay. */
@Command(
        name = "demonstrate",
        mixinStandardHelpOptions = true,
        header = "在平台上演示 / demonstrate a platform",
        description = {
            "在运行中的平台上演示：安装插件、评估虚构档案、全部复算。",
            "Shows what the platform does: installs plugins, assesses invented dossiers, replays them all."
        })
public final class DemonstrateCommand implements Callable<Integer> {
    private static final long BETWEEN_QUESTIONS_MILLIS = 200;
    private static final int NOTICE_EVERY = 40;

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "URL", description = "平台地址 / address, such as http://localhost:8181")
    private String url = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "JAR", description = "插件 / plugins")
    private List<Path> plugins = List.of();

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            required = true,
            description = "令牌文件 / file with the bearer token")
    private Path tokenFile = Path.of("");

    @Option(names = "--count", paramLabel = "N", description = "每个标准的档案份数 / dossiers for each standard (120)")
    private int count = 120;

    @Option(names = "--seed", paramLabel = "S", description = "种子 / seed (27)")
    private long seed = 27;

    public DemonstrateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (count < 1 || count > 10_000) {
            throw CommandFault.unreadable("--count 应为 1 至 10000", "--count lies between 1 and 10000");
        }
        RemotePlatform platform = new RemotePlatform(ApiClient.writing(url, tokenFile));
        for (Path plugin : plugins) {
            demonstrate(platform, BundleJar.read(plugin));
        }
        tally(platform).lines().forEach(terminal::line);
        return replay(platform);
    }

    private void demonstrate(RemotePlatform platform, BundleJar plugin) {
        LocalEvaluation evaluation = LocalEvaluation.admitted(plugin.bytes());
        Standard standard = evaluation.standard();
        platform.install(plugin.bytes());
        terminal.line(ConformanceView.line(evaluation.conformance()));
        terminal.notice("已安装 installed " + standard.id() + " " + standard.version() + "  " + standard.title());
        int done = 0;
        for (SealedDossier dossier : GenerateCommand.dossiers(evaluation, count, seed)) {
            // The same dossier for the same standard is the same request, however often the demonstration is begun.
            String key = "demonstration-" + plugin.digest().hex().substring(0, 16) + "-"
                    + dossier.digest().hex();
            platform.assess(standard.id(), standard.version(), dossier.bytes(), key);
            done++;
            if (done % NOTICE_EVERY == 0 || done == count) {
                terminal.notice("  已评估 assessed " + done + "/" + count);
            }
        }
    }

    private static Table tally(RemotePlatform platform) {
        Table table = new Table(
                "标准 standard",
                "版本 version",
                "符合 MET",
                "不符合 NOT_MET",
                "待定 UNDECIDED",
                "未能计算 FAILED",
                "最常缺少的条件及依据 most frequent missing criterion (clause)");
        for (RemotePlatform.Tally tally : platform.tallies()) {
            table.row(
                    tally.standard(),
                    tally.version(),
                    Long.toString(tally.met()),
                    Long.toString(tally.notMet()),
                    Long.toString(tally.undecided()),
                    Long.toString(tally.failed()),
                    tally.mostMissing().orElse("—"));
        }
        return table;
    }

    private int replay(RemotePlatform platform) {
        Pause pause = Pause.plain();
        RemotePlatform.Replay replay = platform.startReplay();
        long shown = 0;
        while (replay.state().equals("RUNNING")) {
            pause.lasting(BETWEEN_QUESTIONS_MILLIS);
            replay = platform.replay(replay.id());
            if (replay.replayed() >= shown + NOTICE_EVERY) {
                shown = replay.replayed();
                terminal.notice("  已复算 replayed " + shown + "/" + replay.total());
            }
        }
        terminal.line("replayed " + replay.replayed() + ", identical " + replay.identical());
        if (replay.state().equals("DONE")
                && replay.identical() == replay.replayed()
                && replay.replayed() == replay.total()) {
            return ExitCode.OK;
        }
        platform.differences(replay.id()).forEach(terminal::notice);
        return ExitCode.REFUSED;
    }
}
