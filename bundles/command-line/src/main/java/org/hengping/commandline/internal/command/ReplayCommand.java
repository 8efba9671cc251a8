// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hengping.commandline.internal.archive.Archive;
import org.hengping.commandline.internal.archive.ArchiveEntry;
import org.hengping.commandline.internal.archive.ArchiveReplay;
import org.hengping.commandline.internal.terminal.ExitCode;
import org.hengping.commandline.internal.terminal.Terminal;
import org.hengping.criteria.Text;
import org.hengping.evaluation.RuleEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes every assessment of an archive again. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        header = "复算归档 / replay an archive",
        description = {"逐份复算归档并逐字节比较。", "Computes every assessment of an archive again and compares bit for bit."})
public final class ReplayCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 10;

    private final Terminal terminal;

    @Parameters(paramLabel = "ARCHIVE", description = "归档文件夹或 zip / folder or zip (hengping-archive/1)")
    private Path archive = Path.of("");

    @Option(names = "--interpreted", description = "用解释器复算规则，作为第二意见 / by the interpreter, a second opinion")
    private boolean interpreted;

    public ReplayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Archive opened = Archive.open(archive)) {
            ArchiveReplay replay = new ArchiveReplay(opened, interpreted ? RuleEngine.INTERPRETED : RuleEngine.EMITTED);
            long replayed = 0;
            long differing = 0;
            for (ArchiveEntry entry : opened.entries()) {
                Optional<Text> difference = replay.differs(entry);
                replayed++;
                if (difference.isPresent()) {
                    differing++;
                    if (differing <= MOST_SHOWN) {
                        terminal.notice(entry.assessment() + "  " + difference.get());
                    }
                }
            }
            terminal.line("replayed " + replayed + ", identical " + (replayed - differing));
            return differing == 0 ? ExitCode.OK : ExitCode.REFUSED;
        }
    }
}
