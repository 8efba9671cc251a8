// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hengping.canonicaljson.CanonicalJson;
import org.hengping.commandline.internal.evaluation.LocalEvaluation;
import org.hengping.commandline.internal.pack.BundleJar;
import org.hengping.commandline.internal.terminal.ExitCode;
import org.hengping.commandline.internal.terminal.Terminal;
import org.hengping.platform.plugin.GateReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Passes a pack through the gate and shows the report. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        header = "检查标准包 / check a pack",
        description = {"对标准包做准入检查并运行其自带案例。", "Passes a pack through the gate and runs its own cases."})
public final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "PACK", description = "文件夹、zip 或 jar / folder, zip or jar")
    private Path pack = Path.of("");

    @Option(names = "--json", description = "以 JSON 输出报告 / print the report as JSON")
    private boolean json;

    public CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        GateReport report = LocalEvaluation.of(BundleJar.read(pack).bytes()).report();
        if (json) {
            terminal.line(CanonicalJson.text(ReportView.json(report)));
        } else {
            ReportView.lines(report).forEach(terminal::line);
        }
        return report.admitted() ? ExitCode.OK : ExitCode.REFUSED;
    }
}
