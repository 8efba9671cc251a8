// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hengping.evaluation.internal.isolation.JavaRuntime;
import org.hengping.evaluation.internal.isolation.Launcher;

/**
 * How a worker is started.
 *
 * @param launcher puts it into isolation
 * @param classPath the evaluator and what it needs
 * @param heapMegabytes its largest heap
 * @param directory where it starts, an empty directory
 */
public record WorkerLaunch(Launcher launcher, List<Path> classPath, int heapMegabytes, Path directory) {
    public WorkerLaunch {
        Objects.requireNonNull(launcher, "launcher");
        classPath = List.copyOf(classPath);
        Objects.requireNonNull(directory, "directory");
    }

    /** Returns the options of a small virtual machine that leaves nothing behind; used for the proof of isolation too. */
    public static List<String> options(List<Path> classPath, int heapMegabytes) {
        List<String> options = new ArrayList<>(List.of(
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=128m",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Djava.awt.headless=true"));
        options.add("-cp");
        options.add(classPath.stream().map(Path::toString).collect(Collectors.joining(":")));
        return options;
    }

    /** Starts one. */
    WorkerProcess start() throws IOException {
        List<String> program = new ArrayList<>(List.of(JavaRuntime.CURRENT.program()));
        program.addAll(options(classPath, heapMegabytes));
        program.add(WorkerMain.class.getName());
        List<Path> readable = new ArrayList<>(JavaRuntime.CURRENT.files());
        readable.addAll(classPath);
        return WorkerProcess.start(launcher.command(readable, program), directory);
    }
}
