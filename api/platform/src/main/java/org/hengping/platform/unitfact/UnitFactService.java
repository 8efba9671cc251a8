// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.unitfact;

import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.signing.Signatory;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The facts that units add in the bundles of their standards, and the province's decisions about them. Decisions are never
 * overwritten; of several the last counts. Thread-safe.
 */
@ProviderType
public interface UnitFactService {
    /** Returns the definitions of installed plugins, ordered by name and then by digest. */
    Page<RegisteredUnitFact> list(PageRequest page);

    /** Returns a definition that a plugin has ever brought. */
    Optional<RegisteredUnitFact> find(ContentDigest definition);

    /** Returns the last decision about a definition, without looking at plugins. */
    Optional<UnitFactRuling> ruling(ContentDigest definition);

    /**
     * Confirms a class, the proposed one or another.
     *
     * @throws org.hengping.platform.fault.PlatformException NOT_FOUND; INVALID if it names a field that is not there
     */
    RegisteredUnitFact confirm(ContentDigest definition, UnitFactClass redLine, Optional<String> reason, Signatory by);

    /**
     * Refuses a fact or code list.
     *
     * @throws org.hengping.platform.fault.PlatformException NOT_FOUND; INVALID if the reason is blank
     */
    RegisteredUnitFact refuse(ContentDigest definition, String reason, Signatory by);

    /**
     * Records that the province takes it for common use. See {@link UnitFactPromotion} for what that does and does not do.
     *
     * @param commonName its name without namespace
     * @throws org.hengping.platform.fault.PlatformException NOT_FOUND; CONFLICT if its class is not confirmed, or the policy
     *     or another promotion has the name already; INVALID if the name is not of that form
     */
    RegisteredUnitFact promote(ContentDigest definition, String commonName, Signatory by);

    /**
     * Returns the YAML that makes a promoted fact or code list common once it stands in a policy pack.
     *
     * @throws org.hengping.platform.fault.PlatformException NOT_FOUND; CONFLICT if it was not promoted
     */
    String policyFragment(ContentDigest definition);
}
