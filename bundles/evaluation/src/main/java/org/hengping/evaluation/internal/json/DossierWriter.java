// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.json;

import java.util.Optional;
import java.util.TreeMap;
import org.hengping.canonicaljson.Json;
import org.hengping.canonicaljson.JsonArray;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.dossier.CaseCalendar;
import org.hengping.criteria.dossier.Dossier;
import org.hengping.criteria.dossier.Fact;
import org.hengping.criteria.fact.Voucher;
import org.hengping.evaluation.internal.dossier.DossierParser;

/** The JSON form of dossiers. */
public final class DossierWriter {
    private DossierWriter() {}

    /** Returns the JSON of a dossier. */
    public static JsonObject of(Dossier dossier) {
        TreeMap<String, Json> facts = new TreeMap<>();
        dossier.facts().forEach((name, fact) -> facts.put(name, of(fact)));
        return JsonObject.builder()
                .put("format", DossierParser.FORMAT)
                .put("subject", dossier.subject())
                .put("stage", dossier.stage().name())
                .put("route", dossier.route().toString())
                .put("calendar", of(dossier.calendar()))
                .put("facts", JsonObject.of(facts))
                .build();
    }

    private static JsonObject of(CaseCalendar calendar) {
        return JsonObject.builder()
                .put("appliesOn", calendar.appliesOn().toString())
                .put("yearsCountTo", calendar.yearsCountTo().toString())
                .put("evidenceUntil", calendar.evidenceUntil().toString())
                .build();
    }

    private static Json of(Fact fact) {
        if (fact instanceof Fact.RecordsFact records) {
            return JsonArray.of(
                    records.records().stream().map(DossierWriter::of).toList());
        }
        Fact.PlainFact plain = (Fact.PlainFact) fact;
        return envelope(plain.vouchedBy(), plain.evidence())
                .put("claimed", ValueJson.of(plain.claimed()))
                .putIfPresent("examined", plain.examined().map(ValueJson::of))
                .build();
    }

    private static JsonObject of(Fact.EvidenceEntry entry) {
        JsonObject.Builder json = envelope(entry.vouchedBy(), entry.evidence())
                .put("id", entry.id().value())
                .put("claimed", ValueJson.of(entry.claimed()))
                .putIfPresent("examined", entry.examined().map(ValueJson::of));
        if (entry.rejected()) {
            json.put("rejected", true);
        }
        return json.build();
    }

    private static JsonObject.Builder envelope(Voucher voucher, Optional<ContentDigest> evidence) {
        return JsonObject.builder()
                .put("vouchedBy", voucher.name())
                .putIfPresent("evidence", evidence.map(digest -> new JsonString(digest.toString())));
    }
}
