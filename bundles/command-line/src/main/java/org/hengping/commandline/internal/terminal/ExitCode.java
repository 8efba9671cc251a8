// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.terminal;

/** What a command returns to the shell that called it. */
public final class ExitCode {
    /** May be filed; identical; done. */
    public static final int OK = 0;

    /** May not be filed; differs; refused by the other side. */
    public static final int REFUSED = 1;

    /** The input cannot be read, or the command was called wrongly. */
    public static final int UNREADABLE = 2;

    private ExitCode() {}
}
