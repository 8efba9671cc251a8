// SPDX-License-Identifier: Apache-2.0
package org.hengping.canonicaljson;

/**
 * A JSON value (RFC 8259) restricted to what RFC 8785 can write without loss.
 *
 * <p>Every value is deeply immutable and safe to share between threads. Equal values have equal canonical bytes and
 * different values have different ones.
 */
public sealed interface Json permits JsonObject, JsonArray, JsonString, JsonNumber, JsonBoolean, JsonNull {}
