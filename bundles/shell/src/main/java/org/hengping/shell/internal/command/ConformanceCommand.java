// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.hengping.platform.conformance.ConformanceReport;
import org.hengping.platform.conformance.ReportForm;
import org.hengping.platform.plugin.Plugin;
import org.hengping.shell.internal.completion.PluginCompleter;
import org.hengping.shell.internal.output.Language;
import org.hengping.shell.internal.platform.Platform;

/** Shows whether the standard of a plugin may be filed, and all that was found about it. */
@Service
@Command(
        scope = "hengping",
        name = "conformance",
        description = "Show whether the standard of a plugin may be filed 查看标准能否备案")
public final class ConformanceCommand extends PlatformCommand {
    @Argument(name = "id", description = "Id or the first digits of it 编号或其前几位", required = true)
    @Completion(PluginCompleter.class)
    String id = "";

    @Override
    void run(Platform platform, PrintStream out, Language language) throws CommandException {
        Plugin plugin = Typed.plugin(platform, id);
        ConformanceReport report = platform.conformance()
                .report(plugin.id())
                .orElseThrow(() -> refused("该插件没有合规报告。", "There is no conformance report on this plugin."));
        out.print(platform.conformance().render(report, ReportForm.TEXT));
    }
}
