// SPDX-License-Identifier: Apache-2.0
package org.hengping.itests.distribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleWiring;

/** How every bundle that is no criteria plugin was wired and changed at one moment. */
final class Wirings {
    private final Map<Long, Seen> seen = new TreeMap<>();

    private record Seen(String name, BundleWiring wiring, long lastModified, int state) {
        boolean sameAs(Seen other) {
            return wiring == other.wiring && lastModified == other.lastModified && state == other.state;
        }
    }

    static Wirings now(BundleContext context) {
        Wirings wirings = new Wirings();
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getHeaders("").get("Hengping-Standard") == null) {
                Seen one = new Seen(
                        bundle.getSymbolicName(),
                        bundle.adapt(BundleWiring.class),
                        bundle.getLastModified(),
                        bundle.getState());
                wirings.seen.put(bundle.getBundleId(), one);
            }
        }
        return wirings;
    }

    /** Returns the bundles that came, went, or were refreshed, updated, stopped or started between that moment and this. */
    List<String> changedSince(Wirings before) {
        List<String> changed = new ArrayList<>();
        seen.forEach((id, now) -> {
            Seen earlier = before.seen.get(id);
            if (earlier == null || !now.sameAs(earlier)) {
                changed.add(now.name());
            }
        });
        before.seen.forEach((id, earlier) -> {
            if (!seen.containsKey(id)) {
                changed.add(earlier.name());
            }
        });
        return changed;
    }

    int size() {
        return seen.size();
    }
}
