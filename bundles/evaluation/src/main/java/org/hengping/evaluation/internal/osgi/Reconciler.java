// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.osgi;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the framework follow the database: at once when this node changed what is installed, at intervals because other
 * nodes may have, and soon again after a failure. All of it on one thread.
 */
final class Reconciler {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);
    private static final long INTERVAL_SECONDS = 15;
    private static final long RETRY_MILLIS = 500;
    private static final int MOST_RETRIES = 20;

    private final FrameworkBundles bundles;
    private final ScheduledExecutorService executor;

    Reconciler(FrameworkBundles bundles, ScheduledExecutorService executor) {
        this.bundles = bundles;
        this.executor = executor;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the task itself logs whatever it meets
    void open() {
        executor.scheduleWithFixedDelay(() -> reconcile(0), 0, INTERVAL_SECONDS, TimeUnit.SECONDS);
    }

    /** Reconciles now. Returns at once. */
    void wake() {
        try {
            executor.execute(() -> reconcile(MOST_RETRIES));
        } catch (RejectedExecutionException e) {
            LOG.debug("Reconciler is closed; the framework follows the database when it opens again");
        }
    }

    private void reconcile(int retries) {
        boolean complete = false;
        try {
            complete = bundles.reconcile();
        } catch (RuntimeException e) {
            // an executor would drop the periodic task for good; the database may be down for a while
            LOG.warn("The framework could not follow the database; trying again: {}", e.toString());
        }
        if (!complete && retries > 0) {
            later(retries - 1);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // as above
    private void later(int retries) {
        try {
            executor.schedule(() -> reconcile(retries), RETRY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("Reconciler is closed; the framework follows the database when it opens again");
        }
    }
}
