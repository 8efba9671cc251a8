// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.hengping.platform.plugin.Plugin;
import org.hengping.shell.internal.completion.PluginCompleter;
import org.hengping.shell.internal.output.Language;
import org.hengping.shell.internal.platform.Platform;

/** Removes a plugin after asking. */
@Service
@Command(
        scope = "hengping",
        name = "remove",
        description = "Remove a plugin; its assessments can still be replayed 移除插件，已有结果仍可复算")
public final class RemoveCommand extends PlatformCommand {
    @Argument(name = "id", description = "Id or the first digits of it 编号或其前几位", required = true)
    @Completion(PluginCompleter.class)
    String id = "";

    @Option(name = "--yes", aliases = "-y", description = "Do not ask 不再询问")
    boolean yes;

    @Override
    void run(Platform platform, PrintStream out, Language language) throws CommandException {
        Plugin plugin = Typed.plugin(platform, id);
        String meant = plugin.standard() + " " + plugin.version() + " (" + language.of(plugin.title()) + ")";
        if (!yes && !confirmed(language.of("移除 ", "Remove ") + meant + language.of("？[y/N] ", "? [y/N] "))) {
            out.println(language.of("未移除", "not removed"));
            return;
        }
        platform.plugins().remove(plugin.id(), Optional.of(plugin.recordVersion()));
        out.println(language.of("已移除 ", "removed ") + meant);
    }

    private boolean confirmed(String question) throws CommandException {
        try {
            String answer = session.readLine(question, null);
            return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
        } catch (IOException e) {
            throw refused("无法询问，请使用 --yes。", "Nobody can be asked; use --yes.");
        }
    }
}
