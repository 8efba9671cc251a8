// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.hengping.commandline.internal.command.ArchiveCommand;
import org.hengping.commandline.internal.command.AwaitCommand;
import org.hengping.commandline.internal.command.CheckCommand;
import org.hengping.commandline.internal.command.DemonstrateCommand;
import org.hengping.commandline.internal.command.GenerateCommand;
import org.hengping.commandline.internal.command.InstallCommand;
import org.hengping.commandline.internal.command.NewCommand;
import org.hengping.commandline.internal.command.PackCommand;
import org.hengping.commandline.internal.command.ReplayCommand;
import org.hengping.commandline.internal.command.SchemaCommand;
import org.hengping.commandline.internal.command.SignCommand;
import org.hengping.commandline.internal.command.TryCommand;
import org.hengping.commandline.internal.terminal.CommandFault;
import org.hengping.commandline.internal.terminal.ExitCode;
import org.hengping.commandline.internal.terminal.Terminal;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.fault.Violation;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line {@code bin/hengping}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(Terminal.ofProcess(), arguments));
    }

    /** Runs a command and returns its exit code. */
    static int run(Terminal terminal, String... arguments) {
        CommandLine line = new CommandLine(new Hengping())
                .addSubcommand(new NewCommand(terminal))
                .addSubcommand(new CheckCommand(terminal))
                .addSubcommand(new TryCommand(terminal))
                .addSubcommand(new SchemaCommand(terminal))
                .addSubcommand(new PackCommand(terminal))
                .addSubcommand(new SignCommand(terminal))
                .addSubcommand(new InstallCommand(terminal))
                .addSubcommand(new GenerateCommand(terminal))
                .addSubcommand(new ArchiveCommand(terminal))
                .addSubcommand(new ReplayCommand(terminal))
                .addSubcommand(new AwaitCommand(terminal))
                .addSubcommand(new DemonstrateCommand(terminal));
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(110);
        line.setExecutionExceptionHandler((exception, command, result) -> explain(terminal, exception));
        try {
            return line.execute(arguments);
        } catch (LinkageError | OutOfMemoryError | StackOverflowError e) {
            return unexpected(terminal, e);
        }
    }

    private static int explain(Terminal terminal, Exception exception) {
        if (exception instanceof CommandFault fault) {
            terminal.notice("hengping: " + fault.getMessage());
            fault.violations().forEach(violation -> terminal.notice(line(violation)));
            return fault.exitCode();
        }
        if (exception instanceof PlatformException fault) {
            terminal.notice("hengping: " + fault.text());
            fault.violations().forEach(violation -> terminal.notice(line(violation)));
            return ExitCode.UNREADABLE;
        }
        return unexpected(terminal, exception);
    }

    private static int unexpected(Terminal terminal, Throwable thrown) {
        terminal.notice("hengping: 内部错误，请报告此行 / internal error, please report this line: " + thrown);
        return ExitCode.UNREADABLE;
    }

    private static String line(Violation violation) {
        return "  " + violation.place() + " " + violation.code() + "  " + violation.text();
    }

    @Command(
            name = "hengping",
            mixinStandardHelpOptions = true,
            version = "hengping 0.1.0",
            synopsisSubcommandLabel = "COMMAND",
            description = {
                "衡评命令行：编写、检查、试算标准包，复算归档。",
                "The command line of Hengping: write, check and try rule packs, replay archives."
            },
            footer = {
                "",
                "退出码 / exit codes",
                "  0  通过、一致 / may be filed, identical",
                "  1  未通过、不一致 / may not, differs",
                "  2  无法读取、用法错误 / unreadable input, wrong usage"
            })
    private static final class Hengping implements Runnable {
        @Override
        public void run() {
            throw CommandFault.unreadable("请给出命令；bin/hengping --help", "a command is missing; bin/hengping --help");
        }
    }
}
