// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.hengping.platform.containment.Alarm;
import org.hengping.platform.containment.Isolation;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.paging.PageRequest;
import org.hengping.shell.internal.output.Language;
import org.hengping.shell.internal.output.Table;
import org.hengping.shell.internal.platform.Platform;

/** Shows whether the parts answer, and where the data and the administrator's token lie. */
@Service
@Command(scope = "hengping", name = "status", description = "Show whether the platform can work 查看运行状况")
public final class StatusCommand extends PlatformCommand {
    private static final PageRequest ONE = PageRequest.first(1);

    @Override
    void run(Platform platform, PrintStream out, Language language) {
        Table table = new Table(List.of("Part", "Status", "Text"));
        part(table, "database", language, () -> platform.unitOfWork()
                .run(() -> platform.plugins().list(ONE)));
        String policy = platform.policyLoaded() ? "UP" : "DOWN";
        table.row("policy", policy, "");
        part(table, "plugins", language, () -> platform.standards().list());
        part(table, "replay", language, () -> platform.replays().list(ONE));
        isolation(table, platform, language);
        table.print(out, "-");
        Optional.ofNullable(context.getProperty("hengping.data")).ifPresent(data -> {
            out.println(language.of("数据目录 ", "data directory ") + data);
            out.println(language.of("管理员令牌 ", "administrator's token ") + data + "/administrator.token");
        });
    }

    private static void isolation(Table table, Platform platform, Language language) {
        try {
            Isolation isolation = platform.containment().isolation();
            List<Alarm> alarms = platform.containment().alarms();
            boolean blocked = alarms.stream().anyMatch(Alarm::blocked);
            boolean refused = isolation.settled() && !isolation.sufficient() && !isolation.inProcess();
            String text = language.of("Java 插件隔离 ", "Java plugins isolated by ")
                    + (isolation.settled() ? isolation.level().word() : "…")
                    + language.of("，要求 ", ", asked for ")
                    + isolation.minimum().word()
                    + (isolation.inProcess() ? language.of("，配置为进程内运行", ", configured to run in process") : "")
                    + language.of("，工作进程 ", ", workers ")
                    + isolation.workers() + "/" + isolation.most()
                    + language.of("，告警 ", ", alarms ") + alarms.size();
            table.row("isolation", blocked || refused ? "DEGRADED" : "UP", text);
        } catch (PlatformException e) {
            table.row("isolation", "DOWN", language.of(e.text()));
        }
    }

    private static void part(Table table, String name, Language language, Runnable use) {
        try {
            use.run();
            table.row(name, "UP", "");
        } catch (PlatformException e) {
            table.row(name, "DOWN", language.of(e.text()));
        }
    }
}
