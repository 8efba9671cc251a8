// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.hengping.platform.plugin.GateReport;
import org.hengping.platform.plugin.Plugin;
import org.hengping.shell.internal.completion.PluginCompleter;
import org.hengping.shell.internal.output.Language;
import org.hengping.shell.internal.output.Reports;
import org.hengping.shell.internal.platform.Platform;

/** Shows the report with which a plugin passed the gate. */
@Service
@Command(scope = "hengping", name = "report", description = "Show the gate's report on a plugin 查看插件检查报告")
public final class ReportCommand extends PlatformCommand {
    @Argument(name = "id", description = "Id or the first digits of it 编号或其前几位", required = true)
    @Completion(PluginCompleter.class)
    String id = "";

    @Override
    void run(Platform platform, PrintStream out, Language language) throws CommandException {
        Plugin plugin = Typed.plugin(platform, id);
        GateReport report = platform.plugins()
                .report(plugin.id())
                .orElseThrow(() -> refused("该插件没有检查报告。", "There is no report on this plugin."));
        Reports.print(report, language, out);
    }
}
