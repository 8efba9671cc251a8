// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.view;

import org.hengping.canonicaljson.JsonNumber;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.criteria.standard.Budget;
import org.hengping.platform.standard.StandardCost;

/** Shows what assessing by a standard may cost, and has cost. */
public final class Costs {
    private Costs() {}

    /** Shows a cost. A bound beyond what JSON holds exactly is shown as the greatest that it does. */
    public static JsonObject json(StandardCost cost) {
        return JsonObject.builder()
                .put("bound", cost.bound())
                .put("boundAtMost", Math.min(cost.boundAtMost(), JsonNumber.MAX_INTEGER))
                .put("policy", json(cost.policy()))
                .putIfPresent("declared", cost.declared().map(Costs::json))
                .put("effective", json(cost.effective()))
                .putIfPresent("observed", cost.observed().map(Costs::json))
                .build();
    }

    private static JsonObject json(StandardCost.Granted granted) {
        return JsonObject.builder()
                .put("work", granted.work())
                .put("bytes", granted.bytes())
                .put("depth", granted.depth())
                .build();
    }

    private static JsonObject json(Budget declared) {
        return JsonObject.builder()
                .putIfPresent("work", declared.work().map(JsonNumber::of))
                .putIfPresent("bytes", declared.bytes().map(JsonNumber::of))
                .putIfPresent("depth", declared.depth().map(JsonNumber::of))
                .build();
    }

    private static JsonObject json(StandardCost.Observed observed) {
        return JsonObject.builder()
                .put("assessments", observed.assessments())
                .put("workMean", observed.workMean())
                .put("workMost", observed.workMost())
                .put("bytesMean", observed.bytesMean())
                .put("bytesMost", observed.bytesMost())
                .build();
    }
}
