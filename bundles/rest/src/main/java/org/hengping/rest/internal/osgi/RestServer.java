// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.osgi;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.cxf.BusFactory;
import org.hengping.rest.internal.access.AdministratorToken;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Publishes the resources as soon as the bundle starts, whatever else is there. */
@Component(immediate = true, service = RestServer.class)
public final class RestServer {
    private static final String DATA = "hengping.data";

    private final RestEndpoint endpoint;

    @Activate
    public RestServer(@Reference ServicePlatform platform, BundleContext context) {
        Path data = Path.of(Optional.ofNullable(context.getProperty(DATA))
                .orElseThrow(() -> new IllegalStateException("the property " + DATA + " names no data directory")));
        endpoint = RestEndpoint.publish(BusFactory.getDefaultBus(), platform, AdministratorToken.in(data));
    }

    /** Takes the resources away. */
    @Deactivate
    public void close() {
        endpoint.close();
    }
}
