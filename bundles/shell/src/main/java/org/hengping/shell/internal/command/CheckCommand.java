// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.hengping.shell.internal.output.Language;
import org.hengping.shell.internal.output.Reports;
import org.hengping.shell.internal.platform.Platform;

/** Passes a plugin through the gate and changes nothing. */
@Service
@Command(scope = "hengping", name = "check", description = "Pass a plugin through the gate only 仅检查插件")
public final class CheckCommand extends PlatformCommand {
    @Argument(name = "file", description = "The bundle's file 插件文件", required = true)
    @Completion(FileCompleter.class)
    String file = "";

    @Override
    void run(Platform platform, PrintStream out, Language language) throws CommandException {
        Reports.print(platform.plugins().check(Typed.file(session, file, Typed.PLUGIN_LIMIT)), language, out);
    }
}
