// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy;

import org.hengping.policy.internal.pack.PackFolder;

/**
 * Reads policy packs from YAML, strictly: an unknown or repeated key, a missing key, a wrong type, a date that does not
 * exist, an undeclared document or a wrong name is a fault with file, line and column. All faults are collected. The
 * format is described in {@code docs/policy-pack.md}. Whether packs fit together is checked by {@link PolicyPacks#of}.
 */
public final class PolicyPackReader {
    /** Path at which a bundle or jar carries its pack. */
    public static final String PACK_PATH = "policy/pack.yaml";

    private PolicyPackReader() {}

    /**
     * Reads a pack.
     *
     * @param files where the files are
     * @param packPath path of the {@code pack.yaml}; the files it lists lie beside it
     * @throws PolicyPackException if anything is wrong with it
     */
    public static PolicyPack read(PolicyFiles files, String packPath) throws PolicyPackException {
        return PackFolder.read(files, packPath);
    }
}
