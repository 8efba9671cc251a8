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

/** Promotes a confirmed fact of a unit and prints the entry for a policy pack. */
@Service
@Command(
        scope = "hengping",
        name = "unit-fact-promote",
        description = "Promote a unit's fact and print its policy entry 提升为通用事实并给出政策包条目")
public final class UnitFactPromoteCommand extends PlatformCommand {
    @Argument(index = 0, name = "definition", description = "Name or first digits 名称或摘要前几位", required = true)
    String definition = "";

    @Argument(index = 1, name = "common-name", description = "Name without namespace 通用名称", required = true)
    String commonName = "";

    @Option(name = "--name", description = "Who decides 决定人", required = true)
    String name = "";

    @Option(name = "--role", description = "In what role 职务", required = true)
    String role = "";

    @Override
    void run(Platform platform, PrintStream out, Language language) throws CommandException {
        RegisteredUnitFact fact = UnitFacts.find(platform, definition);
        platform.unitFacts().promote(fact.definition(), commonName, UnitFacts.by(name, role));
        out.print(platform.unitFacts().policyFragment(fact.definition()));
    }
}
