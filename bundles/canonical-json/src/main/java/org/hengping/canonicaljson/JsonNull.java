// SPDX-License-Identifier: Apache-2.0
package org.hengping.canonicaljson;

/** The JSON literal {@code null}. */
public enum JsonNull implements Json {
    /** The only value. */
    INSTANCE
}
