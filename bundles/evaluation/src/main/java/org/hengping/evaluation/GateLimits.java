// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

/**
 * How large a bundle may be. All limits are at least 1.
 *
 * @param bundleBytes bytes of the bundle itself
 * @param entries entries of the archive, folders included
 * @param entryBytes bytes of one entry, unpacked
 * @param unpackedBytes bytes of all entries together, unpacked
 * @param pathLength characters of an entry's path
 * @param findings findings that a report tells; beyond them it says only that there are more
 */
public record GateLimits(
        int bundleBytes, int entries, int entryBytes, int unpackedBytes, int pathLength, int findings) {
    /** What holds unless something else is said: 16 MiB packed, 1,000 entries of 4 MiB, 32 MiB in all. */
    public static final GateLimits USUAL = new GateLimits(16 << 20, 1_000, 4 << 20, 32 << 20, 200, 100);

    public GateLimits {
        if (bundleBytes < 1 || entries < 1 || entryBytes < 1 || unpackedBytes < 1 || pathLength < 1 || findings < 1) {
            throw new IllegalArgumentException("limits of the gate are at least 1");
        }
    }
}
