// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.standard;

import java.util.Objects;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.standard.Standard;
import org.hengping.platform.plugin.Signature;

/**
 * A standard with the bundle that brings it.
 *
 * @param standard the standard
 * @param plugin digest of the bundle
 * @param signature who signed the bundle
 */
public record InstalledStandard(Standard standard, ContentDigest plugin, Signature signature) {
    public InstalledStandard {
        Objects.requireNonNull(standard, "standard");
        Objects.requireNonNull(plugin, "plugin");
        Objects.requireNonNull(signature, "signature");
    }
}
