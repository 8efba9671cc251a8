// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
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
        table.print(out, "-");
        Optional.ofNullable(context.getProperty("hengping.data")).ifPresent(data -> {
            out.println(language.of("数据目录 ", "data directory ") + data);
            out.println(language.of("管理员令牌 ", "administrator's token ") + data + "/administrator.token");
        });
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
