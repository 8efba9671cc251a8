// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hengping.commandline.internal.evaluation.LocalEvaluation;
import org.hengping.commandline.internal.pack.BundleJar;
import org.hengping.commandline.internal.terminal.ExitCode;
import org.hengping.commandline.internal.terminal.Terminal;
import org.hengping.evaluation.SealedDossier;
import org.hengping.platform.assessment.Rendering;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Assesses one dossier and keeps nothing. */
@Command(
        name = "try",
        mixinStandardHelpOptions = true,
        header = "试算一份档案 / assess one dossier",
        description = {
            "用标准包试算一份档案，不保存任何内容。结果仅供参考。",
            "Assesses a dossier with a pack and keeps nothing. The result advises and never rules."
        })
public final class TryCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "PACK", description = "文件夹、zip 或 jar / folder, zip or jar")
    private Path pack = Path.of("");

    @Parameters(index = "1", paramLabel = "DOSSIER", description = "档案 JSON / dossier, JSON (hengping-dossier/1)")
    private Path dossier = Path.of("");

    @Option(names = "--rendering", paramLabel = "FORM", description = "applicant（默认 default）、auditor、machine")
    private Rendering rendering = Rendering.APPLICANT;

    public TryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        byte[] json = InputFile.dossier(dossier);
        LocalEvaluation evaluation =
                LocalEvaluation.admitted(BundleJar.read(pack).bytes());
        SealedDossier sealed = evaluation.read(json);
        String text = evaluation.render(evaluation.assess(sealed), sealed, rendering);
        terminal.line(text.stripTrailing());
        return ExitCode.OK;
    }
}
