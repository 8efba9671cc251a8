// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.hengping.criteria.standard.Standard;
import org.hengping.shell.internal.completion.StandardCompleter;
import org.hengping.shell.internal.completion.VersionCompleter;
import org.hengping.shell.internal.output.Language;
import org.hengping.shell.internal.platform.Platform;

/** Shows one standard. */
@Service
@Command(scope = "hengping", name = "standard", description = "Show a standard 查看标准")
public final class StandardCommand extends PlatformCommand {
    @Argument(index = 0, name = "standard", description = "Its id 标准编号", required = true)
    @Completion(StandardCompleter.class)
    String standard = "";

    @Argument(index = 1, name = "version", description = "Its version 标准版本", required = true)
    @Completion(VersionCompleter.class)
    String version = "";

    @Option(name = "--json", description = "As JSON 以 JSON 显示")
    boolean json;

    @Override
    void run(Platform platform, PrintStream out, Language language) throws CommandException {
        Standard found = platform.standards()
                .find(Typed.standard(standard), Typed.version(version))
                .orElseThrow(() -> refused("未安装该标准或该版本。", "This standard or this version of it is not installed."))
                .standard();
        out.println(
                json ? platform.standards().json(found) : platform.standards().text(found));
    }
}
