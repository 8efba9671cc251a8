// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.io.PrintStream;
import java.util.List;
import org.hengping.criteria.Text;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.replay.ReplayDifference;
import org.hengping.platform.replay.ReplayEngine;
import org.hengping.platform.replay.ReplayJob;
import org.hengping.shell.internal.output.Language;
import org.hengping.shell.internal.output.Table;
import org.hengping.shell.internal.platform.Platform;

/** What the commands about replays share. */
final class Replays {
    private Replays() {}

    static ReplayJob find(Platform platform, String id) {
        return platform.replays()
                .find(id)
                .orElseThrow(() -> new PlatformException(
                        PlatformException.Kind.NOT_FOUND,
                        "replay-unknown",
                        new Text("没有该编号的复算任务。", "There is no replay with this id.")));
    }

    static String line(ReplayJob job, Language language) {
        boolean interpreted = job.selection().engine() == ReplayEngine.INTERPRETED;
        return job.id() + "  " + state(job, language)
                + (interpreted ? language.of("（解释器）", " by the interpreter") : "")
                + language.of("  已复算 ", "  replayed ") + job.replayed() + "/" + job.total()
                + language.of("，一致 ", ", identical ") + job.identical()
                + language.of("，不一致 ", ", differing ") + job.differing();
    }

    static String state(ReplayJob job, Language language) {
        return switch (job.state()) {
            case RUNNING -> language.of("进行中", "RUNNING");
            case DONE -> language.of("完成", "DONE");
            case CANCELLED -> language.of("已停止", "CANCELLED");
        };
    }

    /** Prints the first differences, if there are any. */
    static void differences(Platform platform, String id, PrintStream out, Language language) {
        Page<ReplayDifference> page = platform.replays().differences(id, PageRequest.first(PageRequest.DEFAULT_LIMIT));
        if (page.items().isEmpty()) {
            return;
        }
        Table table = new Table(List.of("Assessment", "Kind", "Node", "Difference"));
        for (ReplayDifference difference : page.items()) {
            table.row(
                    difference.assessment(),
                    difference.kind(),
                    difference.node().orElse("-"),
                    language.of(difference.text()));
        }
        table.print(out, "-");
        if (page.next().isPresent()) {
            out.println(language.of("仅显示前 ", "only the first ")
                    + PageRequest.DEFAULT_LIMIT
                    + language.of(" 条", " are shown"));
        }
    }
}
