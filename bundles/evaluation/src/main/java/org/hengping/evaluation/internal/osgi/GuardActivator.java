// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.osgi;

import java.util.Optional;
import org.osgi.annotation.bundle.Header;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.bundle.CollisionHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.hooks.weaving.WeavingHook;

/** Puts the guard in its place before any component of this bundle, and any criteria bundle, is there. */
@Header(name = Constants.BUNDLE_ACTIVATOR, value = "${@class}")
public final class GuardActivator implements BundleActivator {
    private Optional<ServiceRegistration<?>> registration = Optional.empty();

    @Override
    public void start(BundleContext context) {
        // What the hook needs is loaded before it is asked: loading it then would ask the hook about it, in a circle.
        if (CriteriaBundles.isCriteria(context.getBundle())) {
            throw new IllegalStateException("the guard itself claims to be a criteria plugin");
        }
        String[] names = {
            ResolverHookFactory.class.getName(), WeavingHook.class.getName(), CollisionHook.class.getName()
        };
        registration = Optional.of(context.registerService(names, new FrameworkGuard(), null));
    }

    @Override
    public void stop(BundleContext context) {
        registration.ifPresent(ServiceRegistration::unregister);
    }
}
