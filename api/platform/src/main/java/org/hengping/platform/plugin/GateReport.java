// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.plugin;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.platform.fault.Violation;

/**
 * What the gate found in a bundle, readable by a person.
 *
 * @param bundle digest of the bundle
 * @param standard the standard it brings; absent if that could not be read
 * @param version that standard's version; absent if that could not be read
 * @param signature who signed it
 * @param refusals why it may not run here; empty means it may
 * @param remarks what does not keep it out but should be known, e.g. that the bundle is unsigned
 * @param cases what became of the author's own cases, in their order
 */
public record GateReport(
        ContentDigest bundle,
        Optional<StandardId> standard,
        Optional<StandardVersion> version,
        Signature signature,
        List<Violation> refusals,
        List<Violation> remarks,
        List<CaseOutcome> cases) {
    public GateReport {
        Objects.requireNonNull(bundle, "bundle");
        Objects.requireNonNull(standard, "standard");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(signature, "signature");
        refusals = List.copyOf(refusals);
        remarks = List.copyOf(remarks);
        cases = List.copyOf(cases);
    }

    /** Tells whether the bundle may run here. */
    public boolean admitted() {
        return refusals.isEmpty();
    }
}
