// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hengping.commandline.internal.archive.Archive;
import org.hengping.commandline.internal.archive.ArchiveEntry;
import org.hengping.commandline.internal.evaluation.LocalEvaluation;
import org.hengping.commandline.internal.pack.BundleJar;
import org.hengping.commandline.internal.terminal.ExitCode;
import org.hengping.commandline.internal.terminal.Terminal;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.assessment.Assessment;
import org.hengping.evaluation.AssessmentJson;
import org.hengping.evaluation.SealedDossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Assesses dossiers and keeps everything a replay needs. */
@Command(
        name = "archive",
        mixinStandardHelpOptions = true,
        header = "写归档 / write an archive",
        description = {"评估档案并写成可复算的归档。", "Assesses dossiers and writes an archive that can be replayed."})
public final class ArchiveCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "PACK", description = "文件夹、zip 或 jar / folder, zip or jar")
    private Path pack = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "DOSSIER", description = "档案 JSON / dossiers, JSON")
    private List<Path> dossiers = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            description = "新归档的文件夹 / folder of the new archive")
    private Path output = Path.of("");

    public ArchiveCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        BundleJar jar = BundleJar.read(pack);
        LocalEvaluation evaluation = LocalEvaluation.admitted(jar.bytes());
        List<SealedDossier> sealed = new ArrayList<>();
        for (Path dossier : dossiers) {
            sealed.add(evaluation.read(InputFile.dossier(dossier)));
        }
        try (Archive archive = Archive.create(output)) {
            ContentDigest bundle = archive.keep(jar.bytes());
            List<ArchiveEntry> entries = new ArrayList<>();
            Set<String> names = new HashSet<>();
            for (SealedDossier dossier : sealed) {
                Assessment assessment = evaluation.assess(dossier);
                entries.add(new ArchiveEntry(
                        name(dossier.dossier().subject(), names),
                        bundle,
                        archive.keep(evaluation.snapshot(dossier).bytes()),
                        archive.keep(dossier.bytes()),
                        archive.keep(AssessmentJson.write(assessment.result())),
                        archive.keep(AssessmentJson.write(assessment.execution()))));
            }
            archive.write(entries);
            terminal.line("archived " + entries.size() + "  " + output);
        }
        return ExitCode.OK;
    }

    private static String name(String subject, Set<String> taken) {
        String name = subject;
        for (int number = 2; !taken.add(name); number++) {
            name = subject + "-" + number;
        }
        return name;
    }
}
