// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.hengping.platform.unitfact.RegisteredUnitFact;
import org.hengping.platform.unitfact.UnitFactPromotion;
import org.hengping.platform.unitfact.UnitFactRuling;
import org.hengping.shell.internal.output.Language;
import org.hengping.shell.internal.output.Table;
import org.hengping.shell.internal.platform.Lists;
import org.hengping.shell.internal.platform.Platform;

/** Lists the facts that units add, with the proposed and the confirmed class. */
@Service
@Command(scope = "hengping", name = "unit-facts", description = "List the facts that units add 列出单位自设事实")
public final class UnitFactsCommand extends PlatformCommand {
    private static final int SHOWN_DIGITS = 12;

    @Override
    void run(Platform platform, PrintStream out, Language language) {
        Table table =
                new Table(List.of("Definition", "Name", "Label", "State", "Proposed", "Confirmed", "Promoted as"));
        for (RegisteredUnitFact fact : Lists.all(platform.unitFacts()::list)) {
            table.row(
                    fact.definition().hex().substring(0, SHOWN_DIGITS),
                    fact.name(),
                    language.of(fact.label()),
                    fact.state(),
                    UnitFacts.told(fact.proposed()),
                    UnitFacts.told(fact.ruling().flatMap(UnitFactRuling::confirmed)),
                    fact.promotion().map(UnitFactPromotion::commonName).orElse(""));
        }
        table.print(out, language.of("没有单位自设事实", "no unit adds facts"));
    }
}
