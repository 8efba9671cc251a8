// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.hengping.platform.plugin.Plugin;
import org.hengping.shell.internal.output.Language;
import org.hengping.shell.internal.output.Table;
import org.hengping.shell.internal.platform.Lists;
import org.hengping.shell.internal.platform.Platform;

/** Lists the installed plugins. */
@Service
@Command(scope = "hengping", name = "plugins", description = "List the installed plugins 列出已安装插件")
public final class PluginsCommand extends PlatformCommand {
    private static final int SHOWN_DIGITS = 12;

    @Override
    void run(Platform platform, PrintStream out, Language language) {
        Table table = new Table(
                List.of("ID", "Kind", "Standard", "Version", "Source", "Installed", "Signature", "Signer and title"));
        for (Plugin plugin : Lists.all(platform.plugins()::list)) {
            table.row(
                    plugin.id().hex().substring(0, SHOWN_DIGITS),
                    plugin.kind(),
                    plugin.standard(),
                    plugin.version(),
                    plugin.source(),
                    plugin.installedAt(),
                    plugin.signature().state(),
                    plugin.signature().owner().map(owner -> owner.name() + "  ").orElse("")
                            + language.of(plugin.title()));
        }
        table.print(out, language.of("尚未安装插件", "no plugin is installed"));
    }
}
