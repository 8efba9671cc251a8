// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.hengping.criteria.ContentDigest;
import org.hengping.platform.containment.Alarm;

/**
 * One worker process. Serves one caller at a time, who writes and reads on his own thread; only {@link #kill} and the
 * readings may come from another, and end whatever he waits for.
 */
final class WorkerProcess {
    private static final long LAST_WORDS_MILLIS = 2000;

    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;
    private final Set<ContentDigest> policies = new HashSet<>();
    private volatile Optional<ContentDigest> plugin = Optional.empty();
    private volatile Optional<ProcessHandle> program = Optional.empty();
    private volatile Optional<Alarm.Kind> killed = Optional.empty();
    private volatile long since = System.nanoTime();
    private volatile boolean busy = true;

    private WorkerProcess(Process process) {
        this.process = process;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /**
     * Starts a process. It must be called on a thread that lives as long as the process shall.
     *
     * @param directory where it starts
     */
    static WorkerProcess start(List<String> command, Path directory) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        // passwords of the database may stand in the environment of the platform
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        WorkerLog.drain(process);
        return new WorkerProcess(process);
    }

    /** Waits until it is up. */
    void awaitReady() throws IOException {
        if (!(read() instanceof Answer.Ready ready) || ready.protocol() != Answer.PROTOCOL) {
            throw new MalformedMessageException("another beginning");
        }
        // what isolates it is a process too, and ends a moment after it
        program = process.descendants()
                .filter(child -> child.children().findAny().isEmpty())
                .findFirst();
    }

    /** Says something and returns the answer. */
    Answer call(Request request) throws IOException {
        Frames.write(out, request.bytes());
        return read();
    }

    private Answer read() throws IOException {
        return Answer.read(
                Frames.read(in, Frames.LONGEST_ANSWER).orElseThrow(() -> new EOFException("the worker has ended")));
    }

    /** Takes it for work, or puts it aside. */
    void setBusy(boolean now) {
        since = System.nanoTime();
        busy = now;
    }

    boolean busy() {
        return busy;
    }

    /** Returns for how long it is busy, or idle. */
    long nanos() {
        return System.nanoTime() - since;
    }

    Optional<ContentDigest> plugin() {
        return plugin;
    }

    void assign(ContentDigest assigned) {
        plugin = Optional.of(assigned);
    }

    /** Tells whether this policy was loaded; it may have been dropped since. */
    boolean has(ContentDigest policy) {
        return policies.contains(policy);
    }

    void loaded(ContentDigest policy) {
        policies.add(policy);
    }

    boolean alive() {
        return process.isAlive() && program.map(ProcessHandle::isAlive).orElse(true);
    }

    /** Returns its process ids, those of the Java runtime last. */
    List<Long> pids() {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(process.toHandle()), process.descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    /** Returns the memory it takes, in bytes; 0 where that cannot be known. */
    long memory() {
        return pids().stream().mapToLong(ProcessMemory::resident).sum();
    }

    /** Ends it at once, and remembers why. */
    void kill(Alarm.Kind why) {
        killed = Optional.of(why);
        destroy();
    }

    /** Returns why it was killed; nothing if it was not. */
    Optional<Alarm.Kind> killed() {
        return killed;
    }

    /** Returns how it ended, if it did. */
    String ending() {
        try {
            return process.waitFor(LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS)
                    ? Integer.toString(process.exitValue())
                    : "-";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "-";
        }
    }

    /** Lets it end by itself, as it does when the platform is gone. */
    void closeInput() throws IOException {
        out.close();
    }

    /** Ends it at once with all that it has started. */
    void destroy() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
