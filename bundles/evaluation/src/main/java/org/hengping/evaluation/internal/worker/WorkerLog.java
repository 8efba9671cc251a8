// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts what a worker prints on its error output into the log, a bounded amount of it, so that its pipe never fills. */
final class WorkerLog {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerLog.class);
    private static final int CHUNK = 1024;
    private static final int MOST = 16 << 10;

    private WorkerLog() {}

    static void drain(Process process) {
        Thread thread = new Thread(() -> drain(process.getErrorStream(), process.pid()), "hengping-worker-log");
        thread.setDaemon(true);
        thread.start();
    }

    private static void drain(InputStream errors, long pid) {
        byte[] chunk = new byte[CHUNK];
        int told = 0;
        try (errors) {
            for (int count = errors.read(chunk); count >= 0; count = errors.read(chunk)) {
                if (told < MOST) {
                    String text = new String(chunk, 0, count, StandardCharsets.UTF_8);
                    LOG.info(
                            "Worker {}: {}",
                            pid,
                            text.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip());
                    told += count;
                }
            }
        } catch (IOException e) {
            LOG.debug("Worker {} closed its error output", pid, e);
        }
    }
}
