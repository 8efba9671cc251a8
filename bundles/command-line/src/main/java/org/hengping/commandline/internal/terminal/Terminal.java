// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Where a command writes: results to one stream, progress and errors to the other, both in UTF-8 whatever the locale
 * says.
 *
 * @param out results
 * @param err progress and errors
 * @param interactive whether a person looks at the results on a screen that can be cleared
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive) {
    /** Set by the script that starts the process, which knows. */
    private static final String SCREEN = "hengping.screen";

    public Terminal {
        Objects.requireNonNull(out, "out");
        Objects.requireNonNull(err, "err");
    }

    /** The streams of this process. */
    public static Terminal ofProcess() {
        return of(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Boolean.getBoolean(SCREEN));
    }

    /** A terminal over these streams, flushed at each line. */
    public static Terminal of(OutputStream out, OutputStream err) {
        return of(out, err, false);
    }

    private static Terminal of(OutputStream out, OutputStream err, boolean interactive) {
        return new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                interactive);
    }

    /** Writes a line of the result. */
    public void line(String text) {
        out.print(text + "\n");
        out.flush();
    }

    /** Writes a line of progress or an error. */
    public void notice(String text) {
        err.print(text + "\n");
        err.flush();
    }
}
