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

/** Shows what a replay found differing. */
@Service
@Command(scope = "hengping", name = "replay-differences", description = "Show what a replay found 查看复算差异")
public final class ReplayDifferencesCommand extends PlatformCommand {
    @Argument(name = "id", description = "Its id 编号", required = true)
    @Completion(ReplayCompleter.class)
    String id = "";

    @Override
    void run(Platform platform, PrintStream out, Language language) {
        out.println(Replays.line(Replays.find(platform, id), language));
        Replays.differences(platform, id, out, language);
    }
}
