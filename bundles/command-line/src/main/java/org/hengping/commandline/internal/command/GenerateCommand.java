// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hengping.commandline.internal.evaluation.LocalEvaluation;
import org.hengping.commandline.internal.generation.DossierGenerator;
import org.hengping.commandline.internal.pack.BundleJar;
import org.hengping.commandline.internal.terminal.CommandFault;
import org.hengping.commandline.internal.terminal.ExitCode;
import org.hengping.commandline.internal.terminal.Terminal;
import org.hengping.evaluation.DossierJson;
import org.hengping.evaluation.SealedDossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Invents dossiers for a standard. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        header = "虚构档案 / invent dossiers",
        description = {
            "为某一标准虚构档案（同一种子总得到同样的档案，均为虚构人物）。",
            "Invents dossiers for a standard; the same seed always gives the same ones, and nobody in them is real."
        })
public final class GenerateCommand implements Callable<Integer> {
    private static final int MOST = 100_000;

    private final Terminal terminal;

    @Parameters(paramLabel = "PACK", description = "文件夹、zip 或 jar / folder, zip or jar")
    private Path pack = Path.of("");

    @Option(names = "--count", paramLabel = "N", description = "份数 / how many (10)")
    private int count = 10;

    @Option(names = "--seed", paramLabel = "S", description = "种子 / seed (1)")
    private long seed = 1;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "写入的文件夹；- 表示标准输出，每行一份 / folder; - for standard output, one a line (-)")
    private String output = "-";

    public GenerateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (count < 1 || count > MOST) {
            throw CommandFault.unreadable("--count 应为 1 至 " + MOST, "--count lies between 1 and " + MOST);
        }
        LocalEvaluation evaluation =
                LocalEvaluation.admitted(BundleJar.read(pack).bytes());
        List<SealedDossier> dossiers = dossiers(evaluation, count, seed);
        if (output.equals("-")) {
            dossiers.forEach(dossier -> terminal.line(new String(dossier.bytes(), StandardCharsets.UTF_8)));
            return ExitCode.OK;
        }
        Path folder = Path.of(output);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw CommandFault.unreadable("无法写入 " + folder, "cannot write to " + folder);
        }
        for (SealedDossier dossier : dossiers) {
            InputFile.write(folder.resolve(dossier.dossier().subject() + ".json"), dossier.bytes());
        }
        terminal.notice(dossiers.size() + " → " + folder);
        return ExitCode.OK;
    }

    /** Invents dossiers for the standard under evaluation. */
    static List<SealedDossier> dossiers(LocalEvaluation evaluation, int count, long seed) {
        DossierGenerator generator;
        try {
            generator = new DossierGenerator(
                    evaluation.standard(),
                    evaluation::vocabulary,
                    dossier -> evaluation.assess(dossier).result().tree());
        } catch (IllegalArgumentException e) {
            throw CommandFault.unreadable(
                    "无法为该标准虚构档案：" + e.getMessage(), "no dossiers can be invented: " + e.getMessage());
        }
        return generator.generate(count, seed).stream().map(DossierJson::seal).toList();
    }
}
