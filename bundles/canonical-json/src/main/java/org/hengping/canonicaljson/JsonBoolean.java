// SPDX-License-Identifier: Apache-2.0
package org.hengping.canonicaljson;

/**
 * The JSON literals {@code true} and {@code false}.
 *
 * @param value which of the two
 */
public record JsonBoolean(boolean value) implements Json {}
