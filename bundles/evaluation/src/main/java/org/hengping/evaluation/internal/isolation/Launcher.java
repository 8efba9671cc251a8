// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.isolation;

import java.nio.file.Path;
import java.util.List;
import org.hengping.platform.containment.IsolationLevel;

/** Puts a program into isolation. Thread-safe. */
public interface Launcher {
    /** Returns how far it isolates. */
    IsolationLevel level();

    /**
     * Returns the command that starts a program so that it sees nothing but these files and directories, which it cannot
     * change, and no network.
     *
     * @param readable absolute paths that exist
     * @param program the program and its arguments
     */
    List<String> command(List<Path> readable, List<String> program);

    /** Starts a program without isolation. */
    Launcher BARE = new Launcher() {
        @Override
        public IsolationLevel level() {
            return IsolationLevel.NONE;
        }

        @Override
        public List<String> command(List<Path> readable, List<String> program) {
            return List.copyOf(program);
        }
    };
}
