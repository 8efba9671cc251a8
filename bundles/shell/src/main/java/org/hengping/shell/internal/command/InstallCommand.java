// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.hengping.criteria.ContentDigest;
import org.hengping.platform.plugin.Installation;
import org.hengping.platform.plugin.InstallationSource;
import org.hengping.shell.internal.output.Language;
import org.hengping.shell.internal.output.Reports;
import org.hengping.shell.internal.platform.Platform;

/** Installs a plugin through the gate, from a file of this machine. */
@Service
@Command(scope = "hengping", name = "install", description = "Install a plugin through the gate 安装插件")
public final class InstallCommand extends PlatformCommand {
    @Argument(name = "file", description = "The bundle's file 插件文件", required = true)
    @Completion(FileCompleter.class)
    String file = "";

    @Option(name = "--expect", description = "Digest of the bundle that was checked before 先前检查过的插件的摘要")
    String expect = "";

    @Override
    void run(Platform platform, PrintStream out, Language language) throws CommandException {
        byte[] bundle = Typed.file(session, file, Typed.PLUGIN_LIMIT);
        if (!expect.isEmpty() && !ContentDigest.of(bundle).toString().equals(expect)) {
            throw refused(
                    "该文件与先前检查的不是同一个：它的摘要是 " + ContentDigest.of(bundle) + "；未安装。",
                    "This is not the file that was checked before: its digest is " + ContentDigest.of(bundle)
                            + ". Nothing was installed.");
        }
        Installation installation = platform.plugins().install(bundle, InstallationSource.SHELL);
        Reports.print(installation.report(), language, out);
        out.println(
                installation.changed()
                        ? language.of("已安装", "installed")
                        : language.of("已在安装之列，未作改动", "was installed already; nothing changed"));
    }
}
