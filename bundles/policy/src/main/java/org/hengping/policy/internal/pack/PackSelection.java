// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.internal.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.hengping.policy.PolicyPack;
import org.hengping.policy.PolicyPackException;
import org.hengping.policy.PolicyPackException.Fault;
import org.hengping.policy.PolicyPacks;

/**
 * Those of some packs that fit together. Candidates are tried in the order of their bundles' names, as often as one more
 * fits, because a pack may need another one that stands behind it. The order is not that of installation, so every node
 * with the same bundles has the same policy.
 *
 * @param policy what the fitting packs make; absent if none fits
 * @param leftOut faults of the others by the names of their bundles
 */
public record PackSelection(Optional<PolicyPacks> policy, Map<String, List<Fault>> leftOut) {
    public PackSelection {
        leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
    }

    /** Selects from packs by the names of their bundles. */
    public static PackSelection of(SortedMap<String, PolicyPack> candidates) {
        Optional<PolicyPacks> policy = Optional.empty();
        List<PolicyPack> fitting = new ArrayList<>();
        Map<String, PolicyPack> open = new LinkedHashMap<>(candidates);
        Map<String, List<Fault>> leftOut = new LinkedHashMap<>();
        boolean grown = true;
        while (grown) {
            grown = false;
            leftOut.clear();
            for (Map.Entry<String, PolicyPack> candidate : List.copyOf(open.entrySet())) {
                List<PolicyPack> tried = new ArrayList<>(fitting);
                tried.add(candidate.getValue());
                try {
                    policy = Optional.of(PolicyPacks.of(tried));
                    fitting = tried;
                    open.remove(candidate.getKey());
                    grown = true;
                } catch (PolicyPackException e) {
                    leftOut.put(candidate.getKey(), e.faults());
                }
            }
        }
        return new PackSelection(policy, leftOut);
    }
}
