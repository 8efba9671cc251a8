// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Verdict;

/**
 * One case of the author: a dossier and what is to come out.
 *
 * @param name what the author calls it
 * @param place {@code file:line:column}
 * @param dossierJson its dossier in the format {@code hengping-dossier/1}, not yet checked against the vocabulary; not to be changed
 * @param expectedNodes verdicts expected of single nodes, by node
 * @param expected verdict expected of the whole tree
 */
@SuppressWarnings("ArrayRecordComponent") // handed on as it is; compared by content below
public record PackCase(
        String name, String place, byte[] dossierJson, Map<NodeId, Verdict> expectedNodes, Verdict expected) {
    public PackCase {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(dossierJson, "dossierJson");
        expectedNodes = Collections.unmodifiableMap(new TreeMap<>(expectedNodes));
        Objects.requireNonNull(expected, "expected");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PackCase that
                && that.name.equals(name)
                && that.place.equals(place)
                && Arrays.equals(that.dossierJson, dossierJson)
                && that.expectedNodes.equals(expectedNodes)
                && that.expected == expected;
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, place, expectedNodes, expected);
    }
}
