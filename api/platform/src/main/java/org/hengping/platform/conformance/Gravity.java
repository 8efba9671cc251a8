// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.conformance;

/** What follows from a finding, gravest first. */
public enum Gravity {
    /** The standard cannot be filed. */
    REFUSED,
    /** The standard cannot be filed unless the province decides so. */
    UNPROVEN,
    /** People should know; it can be filed. */
    WARN,
    /** A question to whoever decides about the filing. */
    ASK;

    /** Tells whether it keeps a standard from being filed. */
    public boolean keepsFromFiling() {
        return this == REFUSED || this == UNPROVEN;
    }
}
