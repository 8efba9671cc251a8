// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.unitfact;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hengping.criteria.fact.RedLineClass;

/**
 * The restricted kinds (豫人社办〔2024〕27号（五）（六）) that a fact or code list of a unit belongs to.
 *
 * @param redLine of the whole; empty for none
 * @param fields of single fields of a list of records, by field; fields that are not here have none of their own
 */
public record UnitFactClass(Optional<RedLineClass> redLine, SortedMap<String, RedLineClass> fields) {
    /** Of no restricted kind. */
    public static final UnitFactClass NONE = new UnitFactClass(Optional.empty(), new TreeMap<>());

    public UnitFactClass {
        Objects.requireNonNull(redLine, "redLine");
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }
}
