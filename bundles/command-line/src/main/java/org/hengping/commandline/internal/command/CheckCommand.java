// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hengping.canonicaljson.CanonicalJson;
import org.hengping.commandline.internal.evaluation.LocalEvaluation;
import org.hengping.commandline.internal.pack.BundleJar;
import org.hengping.commandline.internal.terminal.CommandFault;
import org.hengping.commandline.internal.terminal.ExitCode;
import org.hengping.commandline.internal.terminal.Terminal;
import org.hengping.commandline.internal.watch.FolderWatch;
import org.hengping.evaluation.Conformance;
import org.hengping.evaluation.RedLineReport;
import org.hengping.platform.conformance.ConformanceReport;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.plugin.GateReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Passes a pack through the gate and shows the report. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        header = "检查标准包 / check a pack",
        description = {
            "对标准包做准入检查、运行其自带案例、证明红线并与通用条件比对；可以备案时退出码为 0，否则为 1。",
            "Passes a pack through the gate, runs its own cases, proves the red lines and compares it with the baseline; exits with 0"
                    + " if it may be filed, else 1."
        })
public final class CheckCommand implements Callable<Integer> {
    /** Clears the screen and what has scrolled out of it, and goes to its top. */
    private static final String CLEAR = "\u001b[2J\u001b[3J\u001b[H";

    private final Terminal terminal;

    @Parameters(paramLabel = "PACK", description = "文件夹、zip 或 jar / folder, zip or jar")
    private Path pack = Path.of("");

    @Option(names = "--json", description = "以 JSON 输出报告 / print the report as JSON")
    private boolean json;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "另存合规报告：.html、.json 或 .txt / also write the conformance report: .html, .json or .txt")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--watch", description = "每次保存后重新检查，Ctrl-C 结束 / check again after each save; Ctrl-C ends")
    private boolean watch;

    @Option(
            names = "--keys",
            paramLabel = "DIR",
            description = "登记证书的文件夹（单位名.pem）/ folder of the registered certificates (UNIT.pem)")
    private Optional<Path> keys = Optional.empty();

    public CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        return watch ? watched() : check();
    }

    private int check() {
        file.ifPresent(ConformanceView::form);
        byte[] bundle = BundleJar.read(pack).bytes();
        LocalEvaluation evaluation = keys.map(KeyFolder::read)
                .map(known -> LocalEvaluation.of(bundle, known))
                .orElseGet(() -> LocalEvaluation.of(bundle));
        GateReport report = evaluation.report();
        ConformanceReport conformance = evaluation.conformance();
        Optional<RedLineReport> redLines = evaluation.redLines();
        if (json) {
            terminal.line(CanonicalJson.text(ReportView.json(report, redLines, conformance)));
        } else {
            ReportView.lines(report).forEach(terminal::line);
            redLines.map(RedLineView::lines).orElse(List.of()).forEach(terminal::line);
        }
        if (!json) {
            ConformanceView.lines(conformance).forEach(terminal::line);
        }
        file.ifPresent(path -> InputFile.write(
                path,
                Conformance.render(conformance, ConformanceView.form(path)).getBytes(StandardCharsets.UTF_8)));
        return conformance.mayBeFiled() ? ExitCode.OK : ExitCode.REFUSED;
    }

    /** Ends by Ctrl-C, or with the last answer when the folder is gone. */
    private int watched() throws IOException, InterruptedException {
        if (!Files.isDirectory(pack)) {
            throw CommandFault.unreadable("--watch 只能用于文件夹：" + pack, "--watch is for folders: " + pack);
        }
        try (FolderWatch saves = FolderWatch.over(pack)) {
            int last;
            do {
                if (terminal.interactive()) {
                    terminal.line(CLEAR);
                }
                last = checkWhatIsThere();
                terminal.notice("\n正在监视 " + pack + "，保存后重新检查；Ctrl-C 结束 / watching; save to check again, Ctrl-C ends");
            } while (saves.next());
            return last;
        }
    }

    /** What cannot be read while its author is writing is told, and may be readable after the next save. */
    private int checkWhatIsThere() {
        try {
            return check();
        } catch (CommandFault unreadable) {
            terminal.notice("hengping: " + unreadable.getMessage());
            return unreadable.exitCode();
        } catch (PlatformException unreadable) {
            terminal.notice("hengping: " + unreadable.text());
            return ExitCode.UNREADABLE;
        }
    }
}
