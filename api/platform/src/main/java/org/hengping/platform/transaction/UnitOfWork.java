// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.transaction;

import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Spans acts that touch several stores: all of them happen or none.
 *
 * <p>Required semantics, bound to the thread, resource-local on the one data source: a call inside another joins it;
 * every store joins the one that is open, and opens its own where none is. No evaluation, file or network work happens
 * inside one. Thread-safe.
 */
@ProviderType
public interface UnitOfWork {
    /**
     * Runs the work and commits; whatever it throws rolls everything back and is thrown on. In a joined call only the
     * outermost one commits; once a fault has left a joined call, be it a store's, all is lost even if somebody catches
     * it on the way, so whoever wants to go on after a CONFLICT catches it around the outermost call.
     *
     * @throws IllegalStateException if a fault of a joined call was caught on the way
     * @throws org.hengping.platform.fault.PlatformException of kind UNAVAILABLE if the database cannot be reached
     */
    <T> T call(Supplier<T> work);

    /** As {@link #call}, for work without a value. */
    default void run(Runnable work) {
        call(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
