// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.util.HashMap;
import java.util.Map;
import org.hengping.criteria.NodeId;

/** Where the parts of a standard stand in the files it was read from. Immutable. */
public final class Sources {
    /** Parts of a leaf that hold an expression or a path. */
    public enum Part {
        /** {@code condition}. */
        CONDITION,
        /** {@code count.where}. */
        WHERE,
        /** {@code count.atLeast}. */
        AT_LEAST,
        /** {@code count.list}. */
        LIST,
        /** {@code reads}. */
        READS,
        /** {@code id}: where the node itself stands; every node has it. */
        ID
    }

    /** For standards that were not read from files: places name the node only. */
    public static final Sources NONE = new Sources(Map.of(), Map.of());

    private final Map<Key, SourceText> places;
    private final Map<String, Mark> facts;

    private Sources(Map<Key, SourceText> places, Map<String, Mark> facts) {
        this.places = Map.copyOf(places);
        this.facts = Map.copyOf(facts);
    }

    Sources with(Map<String, Mark> definedFacts) {
        return new Sources(places, definedFacts);
    }

    /** Returns where a fact or code list of the unit is defined; empty if the file is not known. */
    public String factPlace(String name) {
        Mark mark = facts.get(name);
        return mark == null ? "" : mark.toString();
    }

    /**
     * Returns the place of a character of an expression.
     *
     * @param node the leaf
     * @param part which of its parts
     * @param offset index of the character in Unicode code points, from 0
     * @return {@code file:line:column}, lines and columns from 1; or the node and part where the file is not known
     */
    public String place(NodeId node, Part part, int offset) {
        SourceText text = places.get(new Key(node, part));
        if (text == null) {
            return node + "/" + part.name().toLowerCase(java.util.Locale.ROOT);
        }
        return text.place(offset);
    }

    /** Collects places while a pack is read. */
    static final class Builder {
        private final Map<Key, SourceText> places = new HashMap<>();

        void put(NodeId node, Part part, SourceText text) {
            places.putIfAbsent(new Key(node, part), text);
        }

        Sources build() {
            return new Sources(places, Map.of());
        }
    }

    private record Key(NodeId node, Part part) {}
}
