// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hengping.commandline.internal.client.ApiClient;
import org.hengping.commandline.internal.client.RemotePlatform;
import org.hengping.commandline.internal.pack.BundleJar;
import org.hengping.commandline.internal.terminal.ExitCode;
import org.hengping.commandline.internal.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Installs a pack on a running platform. */
@Command(
        name = "install",
        mixinStandardHelpOptions = true,
        header = "安装到平台 / install on a platform",
        description = {"将标准包安装到运行中的平台（经准入检查）。", "Installs a pack on a running platform, through its gate."})
public final class InstallCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "PACK", description = "文件夹、zip 或 jar / folder, zip or jar")
    private Path pack = Path.of("");

    @Option(
            names = "--to",
            paramLabel = "URL",
            required = true,
            description = "平台地址 / address, such as http://localhost:8181")
    private String url = "";

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            required = true,
            description = "令牌文件 / file with the bearer token")
    private Path tokenFile = Path.of("");

    public InstallCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        BundleJar jar = BundleJar.read(pack);
        RemotePlatform platform = new RemotePlatform(ApiClient.writing(url, tokenFile));
        terminal.line("已安装 installed " + platform.install(jar.bytes()));
        return ExitCode.OK;
    }
}
