// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.conformance;

import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps the signed decisions of the province about single findings. Thread-safe. */
@ProviderType
public interface OverrideService {
    /**
     * Takes a decision in. The same text again changes nothing and gives the same decision.
     *
     * @param signed a compact JWS, signed with a key registered for the province
     * @throws org.hengping.platform.fault.PlatformException INVALID if it is unreadable, not signed by such a key, expired,
     *     or about a finding that is not there or that nobody may override; NOT_FOUND if there is no such plugin
     */
    FindingOverride receive(String signed);

    /** Returns the decisions in the order in which they came, withdrawn and expired ones included. */
    Page<FindingOverride> list(Optional<ContentDigest> plugin, PageRequest page);

    /**
     * Withdraws a decision; it stays on record.
     *
     * @throws org.hengping.platform.fault.PlatformException NOT_FOUND; CONFLICT if it was withdrawn before
     */
    FindingOverride withdraw(ContentDigest id, String by, String role, String reason);
}
