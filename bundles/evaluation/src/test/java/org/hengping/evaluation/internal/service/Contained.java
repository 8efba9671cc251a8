// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.hengping.evaluation.internal.watch.WatchLimits;
import org.hengping.evaluation.internal.worker.WorkerSettings;
import org.hengping.platform.containment.IsolationLevel;

/** Containments for tests. */
public final class Contained {
    private Contained() {}

    /** All plugins in this process, under the usual watch. */
    public static Containment inProcess() {
        return Containment.inProcess(Clock.systemUTC());
    }

    /** Java plugins in worker processes made of the class path of the test. */
    public static Containment inWorkers(IsolationLevel minimum, WorkerSettings workers, Path directory) {
        return new Containment(
                new Containment.Settings(
                        minimum, false, workers, WatchLimits.USUAL, directory, anywhere -> classPath()),
                Clock.systemUTC());
    }

    /** The class path of the test. */
    public static List<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(":"))
                .map(Path::of)
                .filter(java.nio.file.Files::exists)
                .toList();
    }
}
