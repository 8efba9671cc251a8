// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.command;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hengping.commandline.internal.client.ApiClient;
import org.hengping.commandline.internal.terminal.CommandFault;
import org.hengping.commandline.internal.terminal.ExitCode;
import org.hengping.commandline.internal.terminal.Pause;
import org.hengping.commandline.internal.terminal.Terminal;
import org.hengping.criteria.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Waits until a platform is ready. */
@Command(
        name = "await",
        mixinStandardHelpOptions = true,
        header = "等待平台就绪 / wait for a platform",
        description = {"等待平台就绪。", "Waits until a platform is ready."})
public final class AwaitCommand implements Callable<Integer> {
    private static final long BETWEEN_QUESTIONS_MILLIS = 250;
    private static final long BETWEEN_NOTICES_SECONDS = 5;

    private final Terminal terminal;

    @Parameters(paramLabel = "URL", description = "平台地址 / address, such as http://localhost:8181")
    private String url = "";

    @Option(names = "--process", paramLabel = "PID", description = "该进程结束即失败 / fail as soon as this process has ended")
    private Optional<Long> process = Optional.empty();

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "最长等待秒数 / how long at most (180)")
    private long timeout = 180;

    public AwaitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (timeout < 1 || timeout > 86_400) {
            throw CommandFault.unreadable("--timeout 应为 1 至 86400 秒", "--timeout lies between 1 and 86400 seconds");
        }
        ApiClient client = ApiClient.reading(url);
        Pause pause = process.map(Pause::whileAlive).orElseGet(Pause::plain);
        long begun = System.nanoTime();
        long shown = 0;
        while (true) {
            if (client.healthy()) {
                return ExitCode.OK;
            }
            long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
            if (seconds >= timeout) {
                throw failed(url + " 在 " + timeout + " 秒内未就绪", url + " was not ready within " + timeout + " seconds");
            }
            if (seconds >= shown + BETWEEN_NOTICES_SECONDS) {
                shown = seconds;
                terminal.notice("正在启动… / starting … " + seconds + " s");
            }
            if (!pause.lasting(BETWEEN_QUESTIONS_MILLIS)) {
                throw failed("进程已结束，" + url + " 未就绪", "the process ended before " + url + " was ready");
            }
        }
    }

    private static CommandFault failed(String zh, String en) {
        return CommandFault.refused(new Text(zh, en), java.util.List.of());
    }
}
