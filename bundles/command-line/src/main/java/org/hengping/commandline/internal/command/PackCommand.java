// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hengping.commandline.internal.pack.BundleJar;
import org.hengping.commandline.internal.terminal.ExitCode;
import org.hengping.commandline.internal.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the bundle of a pack. */
@Command(
        name = "pack",
        mixinStandardHelpOptions = true,
        header = "打包为插件 jar / make the plugin jar",
        description = {
            "将标准包文件夹打成插件 jar；同样的文件总得到同样的字节。",
            "Makes a plugin jar of a pack's folder; the same files always give the same bytes."
        })
public final class PackCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FOLDER", description = "文件夹或 zip / folder or zip")
    private Path folder = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "JAR",
            description = "写到何处（默认在文件夹旁）/ where to write it (default: beside the folder)")
    private Optional<Path> output = Optional.empty();

    public PackCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        BundleJar jar = BundleJar.read(folder);
        Path target = output.orElseGet(() -> beside(folder.toAbsolutePath().normalize()));
        InputFile.write(target, jar.bytes());
        terminal.line(jar.digest() + "  " + target);
        return ExitCode.OK;
    }

    private static Path beside(Path source) {
        Path name = source.getFileName();
        String stem = name == null ? "pack" : name.toString().replaceFirst("\\.(zip|jar)$", "");
        return source.resolveSibling(stem + ".jar");
    }
}
