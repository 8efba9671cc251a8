// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.schema;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.hengping.persistence.internal.transaction.DatabaseFaults;
import org.ops4j.pax.jdbc.hook.PreHook;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Migrates before a data source is published: Pax JDBC calls the hook that the data source's configuration names, and
 * publishes nothing when it throws. Pax JDBC does not try again by itself, but begins anew when the hook's service comes
 * back; so after a fault that may pass (the database is not up yet, another node migrates) the service is withdrawn and
 * registered again after a pause that grows from two to thirty seconds.
 */
@Component(service = {})
public final class MigrationHook {
    /** What the data source's configuration names. */
    public static final String NAME = "hengping-migrations";

    private static final Logger LOG = LoggerFactory.getLogger(MigrationHook.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final BundleContext context;
    private final SchemaMigration migration = new SchemaMigration();
    private final ScheduledExecutorService retries;
    private final Duration firstPause;
    private Optional<ServiceRegistration<PreHook>> registration = Optional.empty();
    private Duration pause;
    private boolean ended;

    /** Registers the hook. */
    @Activate
    public MigrationHook(BundleContext context) {
        this(context, FIRST_PAUSE);
    }

    MigrationHook(BundleContext context, Duration firstPause) {
        this.context = context;
        this.firstPause = firstPause;
        this.pause = firstPause;
        this.retries = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, NAME);
            thread.setDaemon(true);
            return thread;
        });
        // Not on this thread: a migration may take minutes, and components are not to be kept waiting.
        retries.execute(this::registerAgain);
    }

    /** Withdraws the hook; a data source that was published through it goes with it. */
    @Deactivate
    public void end() {
        Optional<ServiceRegistration<PreHook>> last;
        synchronized (this) {
            ended = true;
            // Without an interrupt: it would close the files that Derby is writing to.
            retries.shutdown();
            last = registration;
            registration = Optional.empty();
        }
        last.ifPresent(ServiceRegistration::unregister);
    }

    private void register() {
        ServiceRegistration<PreHook> made = context.registerService(
                PreHook.class, this::prepare, FrameworkUtil.asDictionary(Map.of(PreHook.KEY_NAME, NAME)));
        synchronized (this) {
            if (!ended) {
                registration = Optional.of(made);
                return;
            }
        }
        made.unregister();
    }

    private void registerAgain() {
        Optional<ServiceRegistration<PreHook>> before;
        synchronized (this) {
            if (ended) {
                return;
            }
            before = registration;
            registration = Optional.empty();
        }
        try {
            before.ifPresent(ServiceRegistration::unregister);
            register();
        } catch (RuntimeException fault) {
            LOG.error("The migration hook could not be registered again.", fault);
        }
    }

    private void prepare(DataSource dataSource) throws SQLException {
        try {
            migration.bringUpToDate(dataSource);
            rememberSuccess();
        } catch (SQLException fault) {
            if (DatabaseFaults.isPassing(fault)) {
                tryAgainLater(fault);
            } else {
                LOG.error(
                        "The schema is not as it must be; Hengping stays without a database until that is mended.",
                        fault);
            }
            throw fault;
        }
    }

    private synchronized void rememberSuccess() {
        pause = firstPause;
    }

    private synchronized void tryAgainLater(SQLException fault) {
        if (ended) {
            return;
        }
        LOG.warn("The database cannot be migrated now, tries again in {}: {}", pause, fault.getMessage());
        // The task logs its own faults.
        ScheduledFuture<?> unused = retries.schedule(this::registerAgain, pause.toMillis(), TimeUnit.MILLISECONDS);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
