// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A node of a YAML document with the place where it begins. */
sealed interface YamlNode {
    Mark mark();

    /** What a scalar is by the core schema of YAML 1.2. */
    enum Kind {
        NULL,
        BOOLEAN,
        INTEGER,
        FRACTION,
        TEXT
    }

    /**
     * A scalar.
     *
     * @param text its value; of integers the plain decimal form, of booleans {@code true} or {@code false}
     * @param origin where its characters stand
     */
    record Scalar(Mark mark, Kind kind, String text, ScalarOrigin origin) implements YamlNode {}

    /** A sequence. */
    record Sequence(Mark mark, List<YamlNode> items) implements YamlNode {}

    /** A mapping from texts, in the order of the file. */
    record Mapping(Mark mark, Map<String, Entry> entries) implements YamlNode {
        Optional<YamlNode> get(String key) {
            return Optional.ofNullable(entries.get(key)).map(Entry::value);
        }

        Optional<Mapping> mapping(String key) {
            return get(key).filter(Mapping.class::isInstance).map(Mapping.class::cast);
        }

        /** Returns the items of a sequence; nothing where there is none. */
        List<YamlNode> items(String key) {
            return get(key).filter(Sequence.class::isInstance)
                    .map(node -> ((Sequence) node).items())
                    .orElse(List.of());
        }

        /** Returns the items of a sequence that are mappings. */
        List<Mapping> mappings(String key) {
            return items(key).stream()
                    .filter(Mapping.class::isInstance)
                    .map(Mapping.class::cast)
                    .toList();
        }

        Optional<Scalar> scalar(String key) {
            return get(key).filter(Scalar.class::isInstance).map(Scalar.class::cast);
        }

        /** Returns the text of a text scalar. */
        Optional<String> text(String key) {
            return scalar(key).filter(node -> node.kind() == Kind.TEXT).map(Scalar::text);
        }

        /** Returns the place of a value, or of the mapping where it lacks that key. */
        Mark markOf(String key) {
            return get(key).map(YamlNode::mark).orElse(mark);
        }
    }

    /**
     * A member of a mapping.
     *
     * @param keyMark where its key stands
     * @param value its value
     */
    record Entry(Mark keyMark, YamlNode value) {}
}
