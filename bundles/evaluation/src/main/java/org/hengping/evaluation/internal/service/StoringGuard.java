// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.service;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Keeps the ids of assessments and the start of replays apart: an assessment gets its id and is committed within {@link
 * #storing}, and {@link #quiet} runs while none is on its way. So on one node a replay that covers all ids up to a last
 * one has them all. Another node's assessment that is being committed at that very moment may be left out; it is in the
 * next replay. Thread-safe.
 */
final class StoringGuard {
    private final ReadWriteLock lock = new ReentrantReadWriteLock(true);

    /** Runs while others may store too. */
    <T> T storing(Supplier<T> work) {
        lock.readLock().lock();
        try {
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Runs while nothing is being stored. */
    <T> T quiet(Supplier<T> work) {
        lock.writeLock().lock();
        try {
            return work.get();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
