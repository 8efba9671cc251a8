// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.hengping.shell.internal.completion.ReplayCompleter;
import org.hengping.shell.internal.output.Language;
import org.hengping.shell.internal.platform.Platform;

/** Asks a replay to stop. */
@Service
@Command(scope = "hengping", name = "replay-cancel", description = "Ask a replay to stop 停止复算")
public final class ReplayCancelCommand extends PlatformCommand {
    @Argument(name = "id", description = "Its id 编号", required = true)
    @Completion(ReplayCompleter.class)
    String id = "";

    @Override
    void run(Platform platform, PrintStream out, Language language) {
        out.println(Replays.line(platform.replays().cancel(id), language));
    }
}
