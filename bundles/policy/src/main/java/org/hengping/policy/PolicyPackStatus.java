// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy;

import java.util.List;

/** Tells which packs are in use and which are not, for the health of the platform. Thread-safe. */
public interface PolicyPackStatus {
    /** Returns the names of the packs in use, ordered. */
    List<String> inUse();

    /** Returns the bundles whose packs are left out, with the reasons, in the order of the bundles. */
    List<LeftOut> leftOut();

    /**
     * A bundle whose pack cannot be used.
     *
     * @param bundle its symbolic name and version
     * @param faults what is wrong and where; at least one
     */
    record LeftOut(String bundle, List<PolicyPackException.Fault> faults) {
        public LeftOut {
            faults = List.copyOf(faults);
        }
    }
}
