// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.hengping.criteria.standard.StandardId;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.replay.ReplayJob;
import org.hengping.shell.internal.output.Language;
import org.hengping.shell.internal.output.Table;
import org.hengping.shell.internal.platform.Lists;
import org.hengping.shell.internal.platform.Platform;

/** Lists the newest replays. */
@Service
@Command(scope = "hengping", name = "replays", description = "List the replays, newest first 列出复算任务")
public final class ReplaysCommand extends PlatformCommand {
    @Override
    void run(Platform platform, PrintStream out, Language language) {
        Table table = new Table(List.of("ID", "Of", "Replayed", "Total", "Identical", "Differing", "Started", "State"));
        for (ReplayJob job : Lists.first(platform.replays()::list, PageRequest.DEFAULT_LIMIT)) {
            String of = job.selection()
                    .standard()
                    .map(StandardId::value)
                    .or(() -> job.selection().assessment())
                    .orElse("*");
            table.row(
                    job.id(),
                    of,
                    job.replayed(),
                    job.total(),
                    job.identical(),
                    job.differing(),
                    job.startedAt(),
                    Replays.state(job, language));
        }
        table.print(out, language.of("没有复算任务", "there is no replay"));
    }
}
