// SPDX-License-Identifier: Apache-2.0
package org.hengping.policyhenan;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.Text;
import org.hengping.policy.provision.PolicyKind;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What implements each clause of the notice, as {@code policy/notice-27.yaml} has it.
 *
 * @param document number of the notice
 * @param clauses its clauses in order
 */
record NoticeMap(String document, List<ClauseMap> clauses) {
    private static final String PATH = "/policy/notice-27.yaml";

    /** Who or what brings a sentence about. */
    enum By {
        CODE,
        DATA,
        PLANNED,
        ORGANISATIONAL
    }

    /**
     * An entry of the pack.
     *
     * @param kind its kind
     * @param code its code, or {@code *} for what the pack says is missing
     */
    record EntryRef(PolicyKind kind, String code) {
        static EntryRef parse(String text) {
            int space = text.indexOf(' ');
            return new EntryRef(PolicyKind.valueOf(text.substring(0, space)), text.substring(space + 1));
        }
    }

    /** A part of a clause with what implements it. */
    record Sentence(Text text, List<By> by, List<EntryRef> entries, List<String> code, Optional<Text> note) {}

    /** A clause. */
    record ClauseMap(String place, Text title, List<Sentence> sentences) {}

    static NoticeMap read() throws IOException {
        Map<?, ?> root;
        try (InputStream in = Objects.requireNonNull(NoticeMap.class.getResourceAsStream(PATH), PATH)) {
            root = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
        }
        if (!string(root, "format").equals("hengping-notice-map/1")) {
            throw new IOException("the format hengping-notice-map/1 is expected");
        }
        List<ClauseMap> clauses = new ArrayList<>();
        for (Object item : list(root, "clauses")) {
            Map<?, ?> clause = (Map<?, ?>) item;
            List<Sentence> sentences = new ArrayList<>();
            for (Object sentence : list(clause, "says")) {
                sentences.add(sentence((Map<?, ?>) sentence));
            }
            clauses.add(new ClauseMap(string(clause, "place"), text(clause, "title"), sentences));
        }
        return new NoticeMap(string(root, "document"), clauses);
    }

    private static Sentence sentence(Map<?, ?> values) {
        return new Sentence(
                text(values, "text"),
                list(values, "by").stream().map(by -> By.valueOf((String) by)).toList(),
                list(values, "entries").stream()
                        .map(entry -> EntryRef.parse((String) entry))
                        .toList(),
                list(values, "code").stream().map(folder -> (String) folder).toList(),
                values.containsKey("note") ? Optional.of(text(values, "note")) : Optional.empty());
    }

    private static Text text(Map<?, ?> values, String key) {
        Map<?, ?> text = (Map<?, ?>) Objects.requireNonNull(values.get(key), key);
        return new Text(string(text, "zh"), string(text, "en"));
    }

    private static String string(Map<?, ?> values, String key) {
        return (String) Objects.requireNonNull(values.get(key), key);
    }

    private static List<?> list(Map<?, ?> values, String key) {
        return values.containsKey(key) ? (List<?>) Objects.requireNonNull(values.get(key), key) : List.of();
    }
}
