// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.view;

import java.util.List;
import org.hengping.canonicaljson.JsonArray;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.platform.containment.Alarm;
import org.hengping.platform.containment.Isolation;
import org.hengping.rest.internal.text.Texts;

/** Shows isolation and alarms. */
public final class Containment {
    private Containment() {}

    /** Shows how Java plugins run. */
    public static JsonObject json(Isolation isolation) {
        return JsonObject.builder()
                .put("settled", isolation.settled())
                .put("level", isolation.level().word())
                .put("minimum", isolation.minimum().word())
                .put("sufficient", isolation.sufficient())
                .put("inProcess", isolation.inProcess())
                .put("workers", isolation.workers())
                .put("idle", isolation.idle())
                .put("most", isolation.most())
                .build();
    }

    /** Shows all alarms. */
    public static JsonObject json(List<Alarm> alarms) {
        return JsonObject.builder()
                .put(
                        "items",
                        JsonArray.of(alarms.stream().map(Containment::json).toList()))
                .build();
    }

    private static JsonObject json(Alarm alarm) {
        return JsonObject.builder()
                .put("kind", alarm.kind().name())
                .putIfPresent("plugin", alarm.plugin().map(id -> new JsonString(id.hex())))
                .put("blocked", alarm.blocked())
                .put("text", Texts.json(alarm.text()))
                .put("times", alarm.times())
                .put("first", alarm.first().toString())
                .put("last", alarm.last().toString())
                .build();
    }
}
