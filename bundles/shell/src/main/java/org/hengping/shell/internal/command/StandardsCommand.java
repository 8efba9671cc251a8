// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.hengping.criteria.standard.Standard;
import org.hengping.platform.standard.InstalledStandard;
import org.hengping.shell.internal.output.Language;
import org.hengping.shell.internal.output.Table;
import org.hengping.shell.internal.platform.Platform;

/** Lists the installed standards. */
@Service
@Command(scope = "hengping", name = "standards", description = "List the installed standards 列出已安装标准")
public final class StandardsCommand extends PlatformCommand {
    @Override
    void run(Platform platform, PrintStream out, Language language) {
        Table table = new Table(List.of("Standard", "Version", "Series", "Level", "Criteria", "Signature", "Title"));
        for (InstalledStandard installed : platform.standards().list()) {
            Standard standard = installed.standard();
            table.row(
                    standard.id(),
                    standard.version(),
                    standard.scope().series(),
                    standard.scope().level(),
                    standard.leaves().size(),
                    installed.signature().state(),
                    language.of(standard.title()));
        }
        table.print(out, language.of("尚未安装标准", "no standard is installed"));
    }
}
