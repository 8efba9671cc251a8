// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.containment;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What keeps plugins of this node in their place, and what it saw; each node tells its own. Thread-safe. */
@ProviderType
public interface ContainmentService {
    /** Returns how Java plugins run on this node. */
    Isolation isolation();

    /** Returns the alarms since the start or the last clearance, newest first; a bounded number. */
    List<Alarm> alarms();

    /**
     * Forgets all alarms and lets blocked plugins be called again.
     *
     * @return how many alarms there were
     */
    int clearAlarms();
}
