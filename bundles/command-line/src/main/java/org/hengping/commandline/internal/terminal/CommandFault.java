// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.terminal;

import java.util.List;
import org.hengping.criteria.Text;
import org.hengping.platform.fault.Violation;

/** Ends a command with a message for people and an exit code; never shown as a stack trace. */
public final class CommandFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final transient List<Violation> violations;

    private CommandFault(int exitCode, Text text, List<Violation> violations) {
        super(text.toString());
        this.exitCode = exitCode;
        this.violations = List.copyOf(violations);
    }

    /** The input cannot be read, or the command was called wrongly: exit code 2. */
    public static CommandFault unreadable(String zh, String en) {
        return new CommandFault(ExitCode.UNREADABLE, new Text(zh, en), List.of());
    }

    /** As the other, with single places of the input. */
    public static CommandFault unreadable(Text text, List<Violation> violations) {
        return new CommandFault(ExitCode.UNREADABLE, text, violations);
    }

    /** It was read and understood, and the answer is no: exit code 1. */
    public static CommandFault refused(Text text, List<Violation> violations) {
        return new CommandFault(ExitCode.REFUSED, text, violations);
    }

    /** Returns the exit code. */
    public int exitCode() {
        return exitCode;
    }

    /** Returns the single places that are wrong. */
    public List<Violation> violations() {
        return violations;
    }
}
