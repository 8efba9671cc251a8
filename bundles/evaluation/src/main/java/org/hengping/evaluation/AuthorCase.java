// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Verdict;

/**
 * One case of an author: a dossier and what is to come out. Immutable.
 *
 * @param name what the author calls it
 * @param place {@code file:line:column}
 * @param dossier its dossier, JSON of format {@code hengping-dossier/1}; not to be changed
 * @param expectedNodes verdicts expected of single nodes
 * @param expected verdict expected of the whole
 */
@SuppressWarnings("ArrayRecordComponent") // handed on as it is; compared by content below
public record AuthorCase(
        String name, String place, byte[] dossier, Map<NodeId, Verdict> expectedNodes, Verdict expected) {
    public AuthorCase {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(dossier, "dossier");
        expectedNodes = Collections.unmodifiableMap(new TreeMap<>(expectedNodes));
        Objects.requireNonNull(expected, "expected");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AuthorCase that
                && that.name.equals(name)
                && that.place.equals(place)
                && Arrays.equals(that.dossier, dossier)
                && that.expectedNodes.equals(expectedNodes)
                && that.expected == expected;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, place, expectedNodes, expected);
    }

    @Override
    public String toString() {
        return place + " " + name;
    }
}
