// SPDX-License-Identifier: Apache-2.0
package org.hengping.commandline.internal.terminal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lets some time pass between two questions to a server, and ends early when a process that matters has gone. */
public final class Pause {
    private final CompletableFuture<?> gone;

    private Pause(CompletableFuture<?> gone) {
        this.gone = gone;
    }

    /** Pauses that nothing cuts short. */
    public static Pause plain() {
        return new Pause(new CompletableFuture<>());
    }

    /** Pauses that end when the process does; one that does not exist has ended. */
    public static Pause whileAlive(long process) {
        return new Pause(ProcessHandle.of(process)
                .<CompletableFuture<?>>map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null)));
    }

    /**
     * Waits.
     *
     * @return whether the process is still there
     * @throws CommandFault if the thread is interrupted
     */
    public boolean lasting(long milliseconds) {
        try {
            gone.get(milliseconds, TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException e) {
            return true;
        } catch (ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFault.unreadable("等待被中断", "waiting was interrupted");
        }
    }
}
