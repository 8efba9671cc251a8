// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hengping.commandline.internal.pack.JavaTemplate;
import org.hengping.commandline.internal.pack.PackTemplate;
import org.hengping.commandline.internal.terminal.ExitCode;
import org.hengping.commandline.internal.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins a rule pack or a Java plugin. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        header = "新建标准包或 Java 插件 / begin a rule pack or a Java plugin",
        description = {
            "新建一个标准包，可立即通过检查；加 --java 则新建 Java 插件的 Maven 项目。",
            "Begins a rule pack that passes the check at once; with --java the Maven project of a Java plugin."
        })
public final class NewCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", description = "新文件夹 / folder to make")
    private Path folder = Path.of("");

    @Option(names = "--java", description = "新建 Java 插件 / begin a Java plugin")
    private boolean java;

    @Option(
            names = "--group",
            paramLabel = "GROUP",
            description = "Java 插件的 groupId，默认 own / group of a Java plugin (own)")
    private String group = "own";

    public NewCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (java) {
            JavaTemplate.write(folder, group).forEach(file -> terminal.line(file.toString()));
            terminal.notice("接下来 next: cd " + folder + " && mvn package");
        } else {
            PackTemplate.write(folder).forEach(file -> terminal.line(file.toString()));
            terminal.notice("接下来 next: bin/hengping check " + folder);
        }
        return ExitCode.OK;
    }
}
