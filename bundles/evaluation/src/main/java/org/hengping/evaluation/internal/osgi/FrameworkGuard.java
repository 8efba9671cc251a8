// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.osgi;

import java.util.Collection;
import org.osgi.framework.Bundle;
import org.osgi.framework.hooks.bundle.CollisionHook;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.hooks.weaving.WeavingException;
import org.osgi.framework.hooks.weaving.WeavingHook;
import org.osgi.framework.hooks.weaving.WovenClass;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;

/**
 * Keeps raw criteria bundles from resolving, and classes of every criteria bundle from being loaded by the framework: the
 * host defines them itself from the admitted bytes. Criteria bundles may share symbolic name and
 * version, because a raw one stands beside the admitted one for a moment. Calls no service and keeps no state, since the framework holds locks
 * while it calls this. Thread-safe.
 */
final class FrameworkGuard implements ResolverHookFactory, WeavingHook, CollisionHook {
    @Override
    public ResolverHook begin(Collection<BundleRevision> triggers) {
        return new Refusal();
    }

    @Override
    public void weave(WovenClass woven) {
        boolean criteria;
        try {
            criteria = CriteriaBundles.isCriteria(woven.getBundleWiring().getBundle());
        } catch (RuntimeException e) {
            // the framework drops for good a hook that throws anything but a WeavingException
            throw new WeavingException("cannot tell whose class this is: " + woven.getClassName(), e);
        }
        if (criteria) {
            throw new WeavingException(
                    "classes of criteria plugins are loaded by the host only: " + woven.getClassName());
        }
    }

    @Override
    public void filterCollisions(int operation, Bundle target, Collection<Bundle> collisions) {
        collisions.removeIf(CriteriaBundles::isCriteria);
    }

    private static final class Refusal implements ResolverHook {
        @Override
        public void filterResolvable(Collection<BundleRevision> candidates) {
            candidates.removeIf(revision -> CriteriaBundles.isCriteria(revision.getBundle())
                    && !CriteriaBundles.isAdmitted(revision.getBundle()));
        }

        @Override
        public void filterSingletonCollisions(
                BundleCapability singleton, Collection<BundleCapability> collisionCandidates) {
            // nothing to say about singletons
        }

        @Override
        public void filterMatches(BundleRequirement requirement, Collection<BundleCapability> candidates) {
            // nothing to say about wires
        }

        @Override
        public void end() {
            // nothing was begun
        }
    }
}
