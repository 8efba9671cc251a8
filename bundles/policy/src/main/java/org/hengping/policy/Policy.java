// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy;

import java.time.LocalDate;

/** All policy packs present: gives what holds on a day. Thread-safe. */
public interface Policy {
    /**
     * Returns what holds on that day. Days on which the same holds give snapshots with the same digest.
     *
     * @throws IllegalStateException if no pack is present yet
     */
    PolicySnapshot on(LocalDate day);
}
