// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.isolation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hengping.platform.containment.IsolationLevel;

/** Isolation by bubblewrap. */
public final class BwrapLauncher implements Launcher {
    private final String bwrap;

    /** @param bwrap path of the program */
    BwrapLauncher(String bwrap) {
        this.bwrap = Objects.requireNonNull(bwrap, "bwrap");
    }

    @Override
    public IsolationLevel level() {
        return IsolationLevel.BWRAP;
    }

    @Override
    public List<String> command(List<Path> readable, List<String> program) {
        List<String> command = new ArrayList<>(List.of(
                bwrap,
                "--unshare-all",
                "--die-with-parent",
                "--new-session",
                "--cap-drop",
                "ALL",
                "--uid",
                "65534",
                "--gid",
                "65534"));
        for (Path path : readable) {
            command.addAll(List.of("--ro-bind", path.toString(), path.toString()));
        }
        command.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--chdir", "/", "--"));
        command.addAll(program);
        return command;
    }
}
