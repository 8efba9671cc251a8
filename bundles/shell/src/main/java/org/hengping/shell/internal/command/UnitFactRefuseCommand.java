// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.hengping.platform.unitfact.RegisteredUnitFact;
import org.hengping.shell.internal.output.Language;
import org.hengping.shell.internal.platform.Platform;

/** Refuses a fact of a unit. */
@Service
@Command(scope = "hengping", name = "unit-fact-refuse", description = "Refuse a unit's fact 不同意单位自设事实")
public final class UnitFactRefuseCommand extends PlatformCommand {
    @Argument(name = "definition", description = "Name or first digits 名称或摘要前几位", required = true)
    String definition = "";

    @Option(name = "--reason", description = "Why 理由", required = true)
    String reason = "";

    @Option(name = "--name", description = "Who decides 决定人", required = true)
    String name = "";

    @Option(name = "--role", description = "In what role 职务", required = true)
    String role = "";

    @Override
    void run(Platform platform, PrintStream out, Language language) throws CommandException {
        RegisteredUnitFact fact = UnitFacts.find(platform, definition);
        platform.unitFacts().refuse(fact.definition(), reason, UnitFacts.by(name, role));
        out.println(language.of("已不同意 ", "refused ") + fact.name());
    }
}
