// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.osgi;

import java.time.Duration;
import java.util.List;
import org.apache.cxf.Bus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.hengping.rest.internal.access.AccessFilter;
import org.hengping.rest.internal.access.AccessTable;
import org.hengping.rest.internal.access.AdministratorToken;
import org.hengping.rest.internal.access.ResponseHeaders;
import org.hengping.rest.internal.fault.HttpExceptionMapper;
import org.hengping.rest.internal.fault.PlatformExceptionMapper;
import org.hengping.rest.internal.fault.ProblemExceptionMapper;
import org.hengping.rest.internal.fault.UnexpectedExceptionMapper;
import org.hengping.rest.internal.health.HealthProbe;
import org.hengping.rest.internal.platform.Platform;
import org.hengping.rest.internal.resource.AlarmsResource;
import org.hengping.rest.internal.resource.AssessmentsResource;
import org.hengping.rest.internal.resource.HealthResource;
import org.hengping.rest.internal.resource.IsolationResource;
import org.hengping.rest.internal.resource.OpenApiResource;
import org.hengping.rest.internal.resource.PluginsResource;
import org.hengping.rest.internal.resource.ReplaysResource;
import org.hengping.rest.internal.resource.SigningKeysResource;
import org.hengping.rest.internal.resource.StandardsResource;
import org.hengping.rest.internal.resource.UnitFactsResource;

/** The resources on one CXF server, the same in the framework and in a test. */
public final class RestEndpoint implements AutoCloseable {
    private static final Duration HEALTH_PATIENCE = Duration.ofSeconds(3);

    private final Server server;
    private final HealthProbe probe;

    private RestEndpoint(Server server, HealthProbe probe) {
        this.server = server;
        this.probe = probe;
    }

    /**
     * Publishes the resources at the root of the bus's servlet.
     *
     * @param platform the services behind
     * @param token by what the administrator is known
     */
    public static RestEndpoint publish(Bus bus, Platform platform, AdministratorToken token) {
        AccessTable table = AccessTable.load();
        HealthProbe probe = new HealthProbe(platform, HEALTH_PATIENCE);
        UnexpectedExceptionMapper unexpected = new UnexpectedExceptionMapper();
        JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
        factory.setBus(bus);
        factory.setAddress("/");
        factory.setServiceBeans(List.of(
                new HealthResource(probe),
                new OpenApiResource(),
                new PluginsResource(platform),
                new StandardsResource(platform),
                new IsolationResource(platform),
                new AlarmsResource(platform),
                new AssessmentsResource(platform),
                new ReplaysResource(platform),
                new UnitFactsResource(platform),
                new SigningKeysResource(platform)));
        factory.setProviders(List.of(
                new AccessFilter(table, token),
                new ResponseHeaders(table),
                new ProblemExceptionMapper(),
                new PlatformExceptionMapper(),
                new HttpExceptionMapper(unexpected),
                unexpected));
        return new RestEndpoint(factory.create(), probe);
    }

    @Override
    public void close() {
        server.destroy();
        probe.close();
    }
}
