// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.internal.json;

import java.util.List;
import java.util.function.Function;
import org.hengping.canonicaljson.CanonicalJson;
import org.hengping.canonicaljson.Json;
import org.hengping.canonicaljson.JsonArray;
import org.hengping.canonicaljson.JsonLimits;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonSyntaxException;
import org.hengping.canonicaljson.StrictJsonReader;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.policy.PolicyParameter;
import org.hengping.policy.Series;
import org.hengping.policy.provision.Baseline;
import org.hengping.policy.provision.Provision;

/** Writes and reads the canonical JSON of policy snapshots, formats {@code hengping-policy/1}, {@code /2} and {@code /3}. */
public final class SnapshotJson {
    /** Format of snapshots without provisions; kept for what the archives hold. */
    private static final String WITHOUT_PROVISIONS = "hengping-policy/1";

    /** Format of snapshots without the text of any baseline; kept for what the archives hold. */
    private static final String WITH_PROVISIONS = "hengping-policy/2";

    private static final String WITH_BASELINES = "hengping-policy/3";

    private static final List<String> FORMATS = List.of(WITHOUT_PROVISIONS, WITH_PROVISIONS, WITH_BASELINES);

    private static final JsonLimits LIMITS = JsonLimits.of(32 * 1024 * 1024, 32, 100_000, 2_000_000);

    /**
     * What a snapshot holds.
     *
     * @param vocabulary facts and code lists
     * @param series title series
     * @param parameters parameters
     * @param provisions everything else
     */
    public record Content(
            Vocabulary vocabulary, List<Series> series, List<PolicyParameter> parameters, List<Provision> provisions) {
        public Content {
            series = List.copyOf(series);
            parameters = List.copyOf(parameters);
            provisions = List.copyOf(provisions);
        }
    }

    private SnapshotJson() {}

    /** Writes a snapshot; the lists are written in the order given. */
    public static byte[] write(Content content) {
        boolean plain = content.provisions().isEmpty();
        boolean baselines = content.provisions().stream()
                .anyMatch(provision -> provision instanceof Baseline baseline
                        && baseline.text().isPresent());
        String provisions = baselines ? WITH_BASELINES : WITH_PROVISIONS;
        JsonObject.Builder json = JsonObject.builder()
                .put("format", plain ? WITHOUT_PROVISIONS : provisions)
                .put("series", array(content.series(), SnapshotJson::write))
                .put("codeLists", array(content.vocabulary().codeLists(), VocabularyJson::write))
                .put("facts", array(content.vocabulary().facts(), VocabularyJson::write))
                .put("parameters", array(content.parameters(), SnapshotJson::write));
        if (!plain) {
            json.put("provisions", array(content.provisions(), ProvisionWriter::write));
        }
        return CanonicalJson.bytes(json.build());
    }

    /**
     * Reads a snapshot.
     *
     * @throws IllegalArgumentException if the bytes are no JSON of this format
     */
    public static Content read(byte[] bytes) {
        Json json;
        try {
            json = StrictJsonReader.read(bytes, LIMITS);
        } catch (JsonSyntaxException e) {
            throw new IllegalArgumentException("the policy snapshot is no JSON that can be read: " + e.getMessage(), e);
        }
        Members top = Members.of(json, "");
        String format = top.text("format");
        if (!FORMATS.contains(format)) {
            throw new IllegalArgumentException(
                    "the policy snapshot is of format " + format + "; read are " + String.join(", ", FORMATS));
        }
        return new Content(
                new Vocabulary(
                        top.list("facts", VocabularyJson::readFact),
                        top.list("codeLists", VocabularyJson::readCodeList)),
                top.list("series", SnapshotJson::readSeries),
                top.list("parameters", SnapshotJson::readParameter),
                format.equals(WITHOUT_PROVISIONS) ? List.of() : top.list("provisions", ProvisionJson::read));
    }

    static <T> JsonArray array(List<T> items, Function<T, ? extends Json> write) {
        return JsonArray.of(items.stream().map(write).toList());
    }

    private static JsonObject write(Series series) {
        return JsonObject.builder()
                .put("code", series.code())
                .put("label", BasicJson.write(series.label()))
                .put("ladder", array(series.ladder(), SnapshotJson::write))
                .put("clauses", array(series.clauses(), BasicJson::write))
                .build();
    }

    private static JsonObject write(Series.Level level) {
        return JsonObject.builder()
                .put("code", level.code())
                .put("title", BasicJson.write(level.title()))
                .put("tier", level.tier().name())
                .build();
    }

    private static Series readSeries(Members series) {
        return new Series(
                series.text("code"),
                BasicJson.readText(series.member("label")),
                series.list("ladder", SnapshotJson::readLevel),
                series.list("clauses", BasicJson::readClause));
    }

    private static Series.Level readLevel(Members level) {
        return new Series.Level(
                level.text("code"),
                BasicJson.readText(level.member("title")),
                level.constant("tier", Series.Tier.class));
    }

    private static JsonObject write(PolicyParameter parameter) {
        return JsonObject.builder()
                .put("name", parameter.name())
                .put("label", BasicJson.write(parameter.label()))
                .put("type", parameter.type().name())
                .put("value", BasicJson.write(parameter.value()))
                .put("clause", BasicJson.write(parameter.clause()))
                .build();
    }

    private static PolicyParameter readParameter(Members parameter) {
        ValueType type = parameter.constant("type", ValueType.class);
        return new PolicyParameter(
                parameter.text("name"),
                BasicJson.readText(parameter.member("label")),
                type,
                BasicJson.readValue(parameter.json("value"), type, parameter.pointer() + "/value"),
                BasicJson.readClause(parameter.member("clause")));
    }
}
