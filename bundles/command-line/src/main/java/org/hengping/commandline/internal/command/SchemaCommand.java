// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.command;

import java.util.concurrent.Callable;
import org.hengping.commandline.internal.terminal.ExitCode;
import org.hengping.commandline.internal.terminal.Terminal;
import org.hengping.evaluation.PackSchemas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the JSON Schemas of a pack's files. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        header = "输出 JSON Schema / print a JSON Schema",
        description = {
            "输出 standard.yaml 或 cases/*.yaml 的 JSON Schema，供编辑器补全；new 已把它们放在 .hengping/ 中。",
            "Prints the JSON Schema of standard.yaml or cases/*.yaml, by which editors complete; new has put them into .hengping/."
        })
public final class SchemaCommand implements Callable<Integer> {
    /** The kinds of files. */
    enum Kind {
        STANDARD,
        CASES
    }

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "standard 或 or cases")
    private Kind kind = Kind.STANDARD;

    public SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.line((kind == Kind.STANDARD ? PackSchemas.standard() : PackSchemas.cases()).stripTrailing());
        return ExitCode.OK;
    }
}
