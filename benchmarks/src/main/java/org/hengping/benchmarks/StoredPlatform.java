// SPDX-License-Identifier: Apache-2.0
package org.hengping.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.hengping.evaluation.internal.service.Containment;
import org.hengping.evaluation.internal.service.EvaluationServices;
import org.hengping.evaluation.internal.service.ReplayWorker;
import org.hengping.persistence.internal.archive.JpaArchiveStore;
import org.hengping.persistence.internal.assessment.JpaAssessmentStore;
import org.hengping.persistence.internal.plugin.JpaPluginStore;
import org.hengping.persistence.internal.replay.JpaReplayStore;
import org.hengping.persistence.internal.schema.SchemaMigration;
import org.hengping.persistence.internal.signing.JpaSigningKeyStore;
import org.hengping.persistence.internal.transaction.JpaUnitOfWork;
import org.hengping.persistence.internal.unitfact.JpaUnitFactStore;
import org.hengping.policy.PolicyPackException;
import org.hengping.policy.PolicyPacks;

/** The services over a PostgreSQL of their own, on a free port of this machine, through a pool as in the distribution. */
final class StoredPlatform implements AutoCloseable {
    private static final int CHUNK = 200;
    private static final int THREADS = 2;
    private static final int CONNECTIONS = 10;

    private final EmbeddedPostgres server;
    private final HikariDataSource pool;
    private final EntityManagerFactory factory;
    private final ScheduledExecutorService replayThread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "replay");
        thread.setDaemon(true);
        return thread;
    });
    private final PolicyPacks policy;
    private final EvaluationServices.Stores stores;
    private final Containment containment = Containment.inProcess(Clock.systemUTC());
    private final EvaluationServices services;

    StoredPlatform() throws IOException, SQLException, PolicyPackException {
        server = EmbeddedPostgres.start();
        HikariConfig config = new HikariConfig();
        config.setDataSource(server.getPostgresDatabase());
        config.setMaximumPoolSize(CONNECTIONS);
        pool = new HikariDataSource(config);
        new SchemaMigration().bringUpToDate(pool);
        factory =
                Persistence.createEntityManagerFactory("hengping", Map.of("javax.persistence.nonJtaDataSource", pool));
        JpaUnitOfWork units = new JpaUnitOfWork(factory);
        stores = new EvaluationServices.Stores(
                new JpaPluginStore(units),
                new JpaArchiveStore(units),
                new JpaAssessmentStore(units),
                new JpaReplayStore(units),
                new JpaSigningKeyStore(units),
                new JpaUnitFactStore(units),
                units);
        policy = PolicyPacks.fromClassPath(StoredPlatform.class.getClassLoader());
        services = new EvaluationServices(
                stores,
                policy,
                containment,
                Clock.systemUTC(),
                new ReplayWorker.Settings("bench", Duration.ofSeconds(30), CHUNK, Duration.ofSeconds(3), THREADS),
                replayThread,
                () -> {});
        services.open();
    }

    EvaluationServices services() {
        return services;
    }

    EvaluationServices.Stores stores() {
        return stores;
    }

    PolicyPacks policy() {
        return policy;
    }

    DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() throws IOException {
        services.close();
        containment.close();
        replayThread.shutdownNow();
        factory.close();
        pool.close();
        server.close();
    }
}
