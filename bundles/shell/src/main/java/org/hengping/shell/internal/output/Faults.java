// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.output;

import java.util.List;
import org.apache.karaf.shell.support.CommandException;
import org.hengping.criteria.Text;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.fault.Violation;

/** Says what went wrong in both languages and with every place, without a stack. */
public final class Faults {
    private Faults() {}

    /** Returns what to throw from a command so that the shell prints the message and nothing else. */
    public static CommandException of(PlatformException fault) {
        StringBuilder message = new StringBuilder();
        message.append(fault.text().zh()).append(System.lineSeparator());
        message.append(fault.text().en()).append(" [").append(fault.code()).append(']');
        violations(message, fault.violations());
        return shown(message.toString());
    }

    /** As the other, for what the person at the terminal typed. */
    public static CommandException of(Text text) {
        return shown(text.zh() + System.lineSeparator() + text.en());
    }

    /** Appends each violation on lines of its own. */
    public static void violations(StringBuilder message, List<Violation> violations) {
        for (Violation violation : violations) {
            String place = violation.place().isEmpty() ? "-" : violation.place();
            message.append(System.lineSeparator())
                    .append("  ")
                    .append(place)
                    .append("  [")
                    .append(violation.code())
                    .append(']')
                    .append(System.lineSeparator())
                    .append("      ")
                    .append(violation.text().zh())
                    .append(System.lineSeparator())
                    .append("      ")
                    .append(violation.text().en());
        }
    }

    private static CommandException shown(String message) {
        return new CommandException(message, message);
    }
}
