// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.hengping.platform.assessment.StandardTally;
import org.hengping.shell.internal.output.Language;
import org.hengping.shell.internal.output.Table;
import org.hengping.shell.internal.platform.Platform;

/** Counts the assessments by standard and version. */
@Service
@Command(scope = "hengping", name = "tallies", description = "Count the assessments by standard 按标准统计条件比对结果")
public final class TalliesCommand extends PlatformCommand {
    @Override
    void run(Platform platform, PrintStream out, Language language) {
        Table table = new Table(
                List.of("Standard", "Version", "MET", "NOT_MET", "UNDECIDED", "FAILED", "Most often missing"));
        for (StandardTally tally : platform.assessments().tallies()) {
            table.row(
                    tally.standard(),
                    tally.version(),
                    tally.met(),
                    tally.notMet(),
                    tally.undecided(),
                    tally.failed(),
                    tally.mostMissing()
                            .map(missing -> missing.times() + " × " + missing.label() + " (" + missing.clause() + ")")
                            .orElse("-"));
        }
        table.print(out, language.of("没有条件比对结果", "there is no assessment"));
    }
}
