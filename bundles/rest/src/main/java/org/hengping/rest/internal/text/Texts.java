// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.text;

import org.hengping.canonicaljson.JsonObject;
import org.hengping.criteria.Text;
import org.hengping.platform.fault.Violation;

/** Texts and violations as JSON. */
public final class Texts {
    private Texts() {}

    /** Returns both languages. */
    public static JsonObject json(Text text) {
        return JsonObject.builder().put("zh", text.zh()).put("en", text.en()).build();
    }

    /** Returns place, code and text. */
    public static JsonObject json(Violation violation) {
        return JsonObject.builder()
                .put("place", violation.place())
                .put("code", violation.code())
                .put("text", json(violation.text()))
                .build();
    }
}
