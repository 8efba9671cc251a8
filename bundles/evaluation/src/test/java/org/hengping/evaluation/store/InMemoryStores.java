// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hengping.criteria.Text;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.transaction.UnitOfWork;

/** All stores in memory, with a unit of work that rolls back; for tests. Thread-safe by one lock. */
public final class InMemoryStores implements UnitOfWork {
    private final ReentrantLock lock = new ReentrantLock();
    private boolean down;

    public final InMemoryArchive archive = new InMemoryArchive(this);
    public final InMemoryPlugins plugins = new InMemoryPlugins(this);
    public final InMemoryAssessments assessments = new InMemoryAssessments(this);
    public final InMemoryUnitFacts unitFacts = new InMemoryUnitFacts(this);
    public final InMemoryReplays replays = new InMemoryReplays(this);
    public final InMemorySigningKeys signingKeys = new InMemorySigningKeys();

    /** Lets every call fail as if the database were down, or not any more. */
    public void setDown(boolean isDown) {
        lock.lock();
        try {
            down = isDown;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public <T> T call(Supplier<T> work) {
        return locked(() -> {
            if (lock.getHoldCount() > 1) {
                return work.get();
            }
            List<Runnable> undo = List.of(
                    archive.memento(),
                    plugins.memento(),
                    assessments.memento(),
                    replays.memento(),
                    unitFacts.memento());
            try {
                return work.get();
            } catch (RuntimeException | Error e) {
                undo.forEach(Runnable::run);
                throw e;
            }
        });
    }

    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            if (down) {
                throw new PlatformException(
                        PlatformException.Kind.UNAVAILABLE,
                        "database-down",
                        new Text("数据库不可用", "the database is down"));
            }
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    static PlatformException conflict(String code) {
        return new PlatformException(PlatformException.Kind.CONFLICT, code, new Text("冲突", "conflict"));
    }

    static <T> Page<T> page(List<T> all, PageRequest request, Function<T, String> cursor) {
        List<T> items = new ArrayList<>();
        boolean begun = request.after().isEmpty();
        for (T item : all) {
            if (begun && items.size() == request.limit()) {
                return new Page<>(items, Optional.of(cursor.apply(items.get(items.size() - 1))));
            }
            if (begun) {
                items.add(item);
            }
            begun |= request.after().equals(Optional.of(cursor.apply(item)));
        }
        return new Page<>(items, Optional.empty());
    }
}
