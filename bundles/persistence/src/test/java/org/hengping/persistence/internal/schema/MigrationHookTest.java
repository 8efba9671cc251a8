// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Dictionary;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.hengping.persistence.database.Derby;
import org.junit.jupiter.api.Test;
import org.ops4j.pax.jdbc.hook.PreHook;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** Against a stand-in for Pax JDBC: it calls the hook as soon as it is registered, and publishes when it returns. */
final class MigrationHookTest {
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final AtomicBoolean up = new AtomicBoolean();

    @Test
    void aDatabaseThatIsUpIsPublishedAtOnce() throws Exception {
        up.set(true);
        MigrationHook hook = new MigrationHook(context(), Duration.ofMillis(10));
        assertThat(next()).isEqualTo("hengping-migrations registered");
        assertThat(next()).isEqualTo("published");
        hook.end();
        assertThat(next()).isEqualTo("unregistered");
    }

    @Test
    void aDatabaseThatComesLaterIsPublishedThen() throws Exception {
        MigrationHook hook = new MigrationHook(context(), Duration.ofMillis(10));
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(next()).isEqualTo("hengping-migrations registered");
            assertThat(next()).isEqualTo("refused");
            if (attempt == 2) {
                up.set(true);
            }
            assertThat(next()).isEqualTo("unregistered");
        }
        awaitPublished();
        hook.end();
    }

    @Test
    void afterTheEndNothingIsRegisteredAgain() throws Exception {
        MigrationHook hook = new MigrationHook(context(), Duration.ofMillis(200));
        assertThat(next()).isEqualTo("hengping-migrations registered");
        assertThat(next()).isEqualTo("refused");
        hook.end();
        assertThat(next()).isEqualTo("unregistered");
        assertThat(events.poll(400, TimeUnit.MILLISECONDS)).isNull();
    }

    private void awaitPublished() throws InterruptedException {
        String event = next();
        while (!"published".equals(event)) {
            event = next();
        }
    }

    private String next() throws InterruptedException {
        String event = events.poll(30, TimeUnit.SECONDS);
        return event == null ? "nothing" : event;
    }

    private BundleContext context() {
        DataSource down = unreachable();
        DataSource there = Derby.freshDatabase();
        InvocationHandler paxJdbc = (proxy, method, arguments) -> {
            assertThat(method.getName()).isEqualTo("registerService");
            events.add(((Dictionary<?, ?>) arguments[2]).get("name") + " registered");
            try {
                ((PreHook) arguments[1]).prepare(up.get() ? there : down);
                events.add("published");
            } catch (SQLException refused) {
                events.add("refused");
            }
            return registration();
        };
        return (BundleContext)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {BundleContext.class}, paxJdbc);
    }

    private Object registration() {
        InvocationHandler withdrawal = (proxy, method, none) -> {
            events.add(method.getName() + "ed");
            return null;
        };
        return Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ServiceRegistration.class}, withdrawal);
    }

    private static DataSource unreachable() {
        EmbeddedDataSource source = Derby.at("memory:thereIsNoneOfThisName");
        source.setCreateDatabase("");
        return source;
    }
}
