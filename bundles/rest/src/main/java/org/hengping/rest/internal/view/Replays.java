// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.view;

import java.util.List;
import java.util.Optional;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.criteria.standard.StandardId;
import org.hengping.platform.replay.ReplayDifference;
import org.hengping.platform.replay.ReplayEngine;
import org.hengping.platform.replay.ReplayJob;
import org.hengping.platform.replay.ReplaySelection;
import org.hengping.rest.internal.http.Listing;
import org.hengping.rest.internal.text.Texts;

/** Replays and what they found, as they are shown. */
public final class Replays {
    /** How replays are listed. */
    public static final Listing<ReplayJob> LISTING = new Listing<>(
            Replays::json,
            List.of(
                    new Listing.Column<>("id", ReplayJob::id),
                    new Listing.Column<>("state", job -> job.state().name()),
                    new Listing.Column<>("standard", job -> job.selection()
                            .standard()
                            .map(StandardId::value)
                            .orElse("")),
                    new Listing.Column<>(
                            "assessment", job -> job.selection().assessment().orElse("")),
                    new Listing.Column<>(
                            "engine", job -> job.selection().engine().name()),
                    new Listing.Column<>("total", job -> Long.toString(job.total())),
                    new Listing.Column<>("replayed", job -> Long.toString(job.replayed())),
                    new Listing.Column<>("identical", job -> Long.toString(job.identical())),
                    new Listing.Column<>("differing", job -> Long.toString(job.differing())),
                    new Listing.Column<>("startedAt", job -> job.startedAt().toString()),
                    new Listing.Column<>(
                            "endedAt",
                            job -> job.endedAt().map(Object::toString).orElse(""))));

    /** How the differences of a replay are listed. */
    public static final Listing<ReplayDifference> DIFFERENCES = new Listing<>(
            Replays::json,
            List.of(
                    new Listing.Column<>("assessment", ReplayDifference::assessment),
                    new Listing.Column<>("kind", difference -> difference.kind().name()),
                    new Listing.Column<>("node", difference -> difference.node().orElse("")),
                    new Listing.Column<>(
                            "textZh", difference -> difference.text().zh()),
                    new Listing.Column<>(
                            "textEn", difference -> difference.text().en())));

    private Replays() {}

    /** Shows a replay with its progress. */
    public static JsonObject json(ReplayJob job) {
        return JsonObject.builder()
                .put("id", job.id())
                .put("selection", json(job.selection()))
                .put("state", job.state().name())
                .put("total", job.total())
                .put("replayed", job.replayed())
                .put("identical", job.identical())
                .put("differing", job.differing())
                .put("startedAt", job.startedAt().toString())
                .putIfPresent("endedAt", job.endedAt().map(at -> new JsonString(at.toString())))
                .put("recordVersion", job.recordVersion())
                .build();
    }

    private static JsonObject json(ReplaySelection selection) {
        return JsonObject.builder()
                .putIfPresent("standard", selection.standard().map(id -> new JsonString(id.value())))
                .putIfPresent("assessment", selection.assessment().map(JsonString::new))
                .putIfPresent(
                        "engine",
                        Optional.of(selection.engine())
                                .filter(engine -> engine != ReplayEngine.EMITTED)
                                .map(engine -> new JsonString(engine.name())))
                .build();
    }

    private static JsonObject json(ReplayDifference difference) {
        return JsonObject.builder()
                .put("assessment", difference.assessment())
                .put("kind", difference.kind().name())
                .putIfPresent("node", difference.node().map(JsonString::new))
                .put("text", Texts.json(difference.text()))
                .build();
    }
}
