// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.replay;

import java.util.Optional;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Replays stored assessments from the archive alone and compares bit for bit; installed plugins play no part. A replay is
 * a job kept in the database: whichever node is free carries it on, also after a kill. Thread-safe.
 */
@ProviderType
public interface ReplayService {
    /**
     * Starts a replay of all assessments made until now that the selection names.
     *
     * @param key names the request of one caller, so that a repeated one gives the same job; 1 to 200 characters
     * @throws org.hengping.platform.fault.PlatformException CONFLICT if the key was used for another selection; NOT_FOUND
     *     if the selection names an assessment that does not exist
     */
    ReplayJob start(ReplaySelection selection, Optional<String> key);

    /** Returns a job with its progress. */
    Optional<ReplayJob> find(String id);

    /** Returns the jobs, newest first. */
    Page<ReplayJob> list(PageRequest page);

    /**
     * Asks a job to stop; what it found until then is kept. A job that has ended stays as it is.
     *
     * @throws org.hengping.platform.fault.PlatformException NOT_FOUND
     */
    ReplayJob cancel(String id);

    /**
     * Returns what differed, in the order of the assessments.
     *
     * @throws org.hengping.platform.fault.PlatformException NOT_FOUND
     */
    Page<ReplayDifference> differences(String id, PageRequest page);
}
