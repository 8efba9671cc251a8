// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.access;

/** Who a request comes from, as far as access is concerned. */
public enum Caller {
    /** Nobody in particular. */
    ANYONE,
    /** Whoever holds the administrator's token. */
    ADMINISTRATOR
}
