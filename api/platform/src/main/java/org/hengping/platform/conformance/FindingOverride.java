// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.conformance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.NodeId;

/**
 * A signed decision of the province that a finding does not keep one version of a standard from being filed. It marks the
 * finding and never removes it.
 *
 * @param id digest of the signed text
 * @param plugin digest of the bundle it is about; no other bundle
 * @param code code of the finding
 * @param leaves leaves of the finding, in the order of the tree; the decision is about exactly these
 * @param reason why, as the province wrote it
 * @param from first day it holds
 * @param until last day it holds
 * @param decidedBy who decided, as signed
 * @param role in what role, as signed
 * @param keyOwner to whom the signing key is registered
 * @param keyFingerprint which key signed
 * @param receivedAt when it was received here
 * @param withdrawal when, by whom and why it was withdrawn; absent while it was not
 */
public record FindingOverride(
        ContentDigest id,
        ContentDigest plugin,
        String code,
        List<NodeId> leaves,
        String reason,
        LocalDate from,
        LocalDate until,
        String decidedBy,
        String role,
        String keyOwner,
        String keyFingerprint,
        Instant receivedAt,
        Optional<Withdrawal> withdrawal) {
    /**
     * That it was withdrawn.
     *
     * @param at when
     * @param by who
     * @param role in what role
     * @param reason why
     */
    public record Withdrawal(Instant at, String by, String role, String reason) {
        public Withdrawal {
            Objects.requireNonNull(at, "at");
            if (by.isBlank() || role.isBlank() || reason.isBlank()) {
                throw new IllegalArgumentException("a withdrawal says who, in what role and why");
            }
        }
    }

    public FindingOverride {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(plugin, "plugin");
        leaves = List.copyOf(leaves);
        Objects.requireNonNull(receivedAt, "receivedAt");
        Objects.requireNonNull(withdrawal, "withdrawal");
        if (code.isBlank() || reason.isBlank() || decidedBy.isBlank() || role.isBlank() || keyOwner.isBlank()) {
            throw new IllegalArgumentException("an override says which finding, why, who, in what role, and whose key");
        }
        if (keyFingerprint.isBlank() || until.isBefore(from)) {
            throw new IllegalArgumentException("an override names its key and has a term");
        }
    }

    /** Tells whether it holds on a day. */
    public boolean holds(LocalDate day) {
        return withdrawal.isEmpty() && !day.isBefore(from) && !day.isAfter(until);
    }
}
