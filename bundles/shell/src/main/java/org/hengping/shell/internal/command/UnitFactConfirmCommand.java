// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.hengping.platform.unitfact.RegisteredUnitFact;
import org.hengping.platform.unitfact.UnitFactRuling;
import org.hengping.shell.internal.output.Language;
import org.hengping.shell.internal.platform.Platform;

/** Confirms the red-line class of a fact of a unit. */
@Service
@Command(
        scope = "hengping",
        name = "unit-fact-confirm",
        description = "Confirm the red-line class of a unit's fact 确认单位自设事实的类别")
public final class UnitFactConfirmCommand extends PlatformCommand {
    @Argument(index = 0, name = "definition", description = "Name or first digits 名称或摘要前几位", required = true)
    String definition = "";

    @Argument(
            index = 1,
            name = "class",
            description = "NONE or a class, then field=CLASS 类别，可再写 字段=类别",
            required = true,
            multiValued = true)
    List<String> redLine = List.of();

    @Option(name = "--name", description = "Who decides 决定人", required = true)
    String name = "";

    @Option(name = "--role", description = "In what role 职务", required = true)
    String role = "";

    @Option(name = "--reason", description = "Why 理由")
    String reason = "";

    @Override
    void run(Platform platform, PrintStream out, Language language) throws CommandException {
        RegisteredUnitFact fact = UnitFacts.find(platform, definition);
        RegisteredUnitFact now = platform.unitFacts()
                .confirm(
                        fact.definition(),
                        UnitFacts.redLine(redLine),
                        Optional.of(reason).filter(text -> !text.isBlank()),
                        UnitFacts.by(name, role));
        out.println(language.of("已确认 ", "confirmed ") + now.name() + " "
                + UnitFacts.told(now.ruling().flatMap(UnitFactRuling::confirmed)));
    }
}
