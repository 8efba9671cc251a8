// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.hengping.commandline.internal.terminal.Terminal;

/**
 * One call of the command line.
 *
 * @param exit its exit code
 * @param out what it wrote as result
 * @param err what it wrote as progress and errors
 */
record Run(int exit, String out, String err) {
    static Run of(Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] texts = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        int exit = Main.run(Terminal.of(out, err), texts);
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** What stands before the first space of the result. */
    String firstWord() {
        return out.substring(0, out.indexOf(' '));
    }
}
