// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.hengping.policy.provision.PolicyKind;

/** All policy packs present: gives what holds on a day. Thread-safe. */
@FunctionalInterface
public interface Policy {
    /**
     * Returns what holds on that day. Days on which the same holds give snapshots with the same digest.
     *
     * @throws IllegalStateException if no pack is present yet
     */
    PolicySnapshot on(LocalDate day);

    /**
     * Tells what held on that day under a code, where it says so, how far that can be relied on and, where the packs are
     * at hand, from when to when. Something known to be missing is told as {@code NOT_PUBLISHED_HERE}.
     *
     * @return nothing if the policy knows of no such code
     * @throws IllegalStateException if no pack is present yet
     */
    default Optional<Holding> held(LocalDate day, PolicyKind kind, String code) {
        return on(day).held(kind, code);
    }
}
