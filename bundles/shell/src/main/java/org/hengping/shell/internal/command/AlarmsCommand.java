// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.hengping.platform.containment.Alarm;
import org.hengping.shell.internal.output.Language;
import org.hengping.shell.internal.output.Table;
import org.hengping.shell.internal.platform.Platform;

/** Shows what the watch and the worker processes of this node saw, and forgets it if asked to. */
@Service
@Command(
        scope = "hengping",
        name = "alarms",
        description = "Show what the watch and the worker processes of this node saw 查看监视与工作进程的告警")
public final class AlarmsCommand extends PlatformCommand {
    private static final int SHOWN_DIGITS = 12;

    @Option(name = "--clear", description = "Forget them; blocked plugins may be called again 清除告警并解除停用")
    boolean clear;

    @Override
    void run(Platform platform, PrintStream out, Language language) {
        if (clear) {
            out.println(language.of("已清除告警 ", "alarms cleared ")
                    + platform.containment().clearAlarms());
            return;
        }
        Table table = new Table(List.of("Kind", "Plugin", "Blocked", "Times", "Last", "Text"));
        for (Alarm alarm : platform.containment().alarms()) {
            table.row(
                    alarm.kind(),
                    alarm.plugin()
                            .map(id -> id.hex().substring(0, SHOWN_DIGITS))
                            .orElse("-"),
                    alarm.blocked() ? "yes" : "no",
                    alarm.times(),
                    alarm.last(),
                    language.of(alarm.text()));
        }
        table.print(out, language.of("没有告警", "there are no alarms"));
    }
}
