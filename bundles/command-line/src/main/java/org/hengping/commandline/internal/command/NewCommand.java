// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hengping.commandline.internal.pack.PackTemplate;
import org.hengping.commandline.internal.terminal.ExitCode;
import org.hengping.commandline.internal.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Begins a rule pack. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        header = "新建标准包 / begin a rule pack",
        description = {"新建一个最小的标准包，可立即通过检查。", "Begins a rule pack that passes the check at once."})
public final class NewCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "新文件夹 / folder to make")
    private Path folder = Path.of("");

    public NewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        PackTemplate.write(folder).forEach(file -> terminal.line(file.toString()));
        terminal.notice("接下来 next: bin/hengping check " + folder);
        return ExitCode.OK;
    }
}
