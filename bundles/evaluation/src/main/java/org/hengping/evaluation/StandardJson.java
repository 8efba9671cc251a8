// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import org.hengping.canonicaljson.CanonicalJson;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.internal.json.StandardWriter;

/** A whole standard as canonical JSON (RFC 8785), format {@code hengping-standard-model/1}. Pure and thread-safe. */
public final class StandardJson {
    private StandardJson() {}

    /** Returns the canonical bytes. */
    public static byte[] write(Standard standard) {
        return CanonicalJson.bytes(StandardWriter.of(standard));
    }
}
