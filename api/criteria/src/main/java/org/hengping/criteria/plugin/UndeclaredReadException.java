// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.plugin;

/** Thrown when a leaf reads what it does not declare; the leaf becomes {@code FAILED}. */
public final class UndeclaredReadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UndeclaredReadException(String message) {
        super(message);
    }
}
