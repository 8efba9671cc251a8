// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.metering;

/** A class cannot be woven; {@link #getMessage()} says why, in English. */
public final class Unweavable extends Exception {
    private static final long serialVersionUID = 1L;

    Unweavable(String message) {
        super(message);
    }

    Unweavable(String message, Throwable cause) {
        super(message, cause);
    }
}
