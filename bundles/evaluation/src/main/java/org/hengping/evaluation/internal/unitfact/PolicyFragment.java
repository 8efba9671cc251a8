// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.unitfact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.canonicaljson.CanonicalJson;
import org.hengping.canonicaljson.Json;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonString;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.platform.unitfact.RegisteredUnitFact;
import org.hengping.platform.unitfact.UnitFactClass;
import org.hengping.platform.unitfact.UnitFactKind;

/**
 * Writes a promoted fact or code list as an entry of a policy pack. Values are written as JSON, which is YAML. The document by
 * which it became common is left to whoever puts it into a pack: until it is named there, the pack is refused.
 */
final class PolicyFragment {
    private static final String RED_LINE = "redLine";
    private static final String CODES = "codes";

    private final StringBuilder out = new StringBuilder();
    private final Map<String, String> commonLists;

    private PolicyFragment(Map<String, String> commonLists) {
        this.commonLists = commonLists;
    }

    /**
     * @param confirmed the class that the province confirmed
     * @param commonLists common names of promoted code lists, by their names with namespace
     */
    static String of(
            RegisteredUnitFact fact, String commonName, UnitFactClass confirmed, Map<String, String> commonLists) {
        DefinitionJson json = DefinitionJson.of(fact);
        PolicyFragment fragment = new PolicyFragment(commonLists);
        fragment.out
                .append("# ")
                .append(fact.name())
                .append(", ")
                .append(fact.definition())
                .append('\n');
        for (String told : List.of("unit", "meaning", "evidence", "measure")) {
            json.get(told).ifPresent(value -> fragment.out
                    .append("# ")
                    .append(told)
                    .append(": ")
                    .append(flow(value))
                    .append('\n'));
        }
        if (fact.kind() == UnitFactKind.CODE_LIST) {
            fragment.codeList(json, commonName, confirmed);
        } else {
            fragment.fact(json, commonName, confirmed);
        }
        return fragment.out.toString();
    }

    private void codeList(DefinitionJson json, String commonName, UnitFactClass confirmed) {
        out.append("codeLists:\n  - name: ").append(commonName).append('\n');
        copy(json, "label", "source", "howMade");
        redLine(confirmed.redLine());
        copy(json, CODES);
    }

    private void fact(DefinitionJson json, String commonName, UnitFactClass confirmed) {
        out.append("facts:\n  - name: ").append(commonName).append('\n');
        copy(json, "label", "type");
        json.text(CODES).ifPresent(list -> line(CODES, new JsonString(common(list))));
        if (!json.fields().isEmpty()) {
            out.append("    fields:\n");
            json.fields().forEach(field -> field(field, confirmed));
        }
        copy(json, "vouching", "personalData");
        redLine(confirmed.redLine());
        out.append("    clauses: [{document: DOCUMENT, place: PLACE}]  # by which it became common\n");
    }

    private void field(JsonObject field, UnitFactClass confirmed) {
        String name = DefinitionJson.text(field, "name").orElseThrow();
        JsonObject.Builder written = JsonObject.builder();
        for (String key : List.of("name", "label", "type", "required")) {
            written.put(key, field.get(key).orElseThrow());
        }
        DefinitionJson.text(field, CODES).ifPresent(list -> written.put(CODES, common(list)));
        Optional.ofNullable(confirmed.fields().get(name)).ifPresent(kind -> written.put(RED_LINE, kind.name()));
        out.append("      - ").append(flow(written.build())).append('\n');
    }

    private String common(String list) {
        return commonLists.getOrDefault(list, list);
    }

    private void copy(DefinitionJson json, String... keys) {
        for (String key : keys) {
            json.get(key).ifPresent(value -> line(key, value));
        }
    }

    private void redLine(Optional<RedLineClass> redLine) {
        redLine.ifPresent(kind -> line(RED_LINE, new JsonString(kind.name())));
    }

    private void line(String key, Json value) {
        out.append("    ").append(key).append(": ").append(flow(value)).append('\n');
    }

    /** Canonical JSON has no line break, so a comment stays one line. */
    private static String flow(Json value) {
        return CanonicalJson.text(value);
    }
}
