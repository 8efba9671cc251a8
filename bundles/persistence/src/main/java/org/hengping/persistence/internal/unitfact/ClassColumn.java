// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.unitfact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.platform.unitfact.UnitFactClass;
import org.jspecify.annotations.Nullable;

/** A red-line class as one column: {@code NONE} or a class, then {@code ;field=CLASS} for single fields. */
final class ClassColumn {
    private static final String NONE = "NONE";

    private ClassColumn() {}

    static @Nullable String of(Optional<UnitFactClass> value) {
        if (value.isEmpty()) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        parts.add(value.get().redLine().map(RedLineClass::name).orElse(NONE));
        value.get().fields().forEach((field, kind) -> parts.add(field + "=" + kind.name()));
        return String.join(";", parts);
    }

    static Optional<UnitFactClass> read(@Nullable String column) {
        if (column == null) {
            return Optional.empty();
        }
        List<String> parts = List.of(column.split(";", -1));
        Optional<RedLineClass> whole =
                parts.get(0).equals(NONE) ? Optional.empty() : Optional.of(RedLineClass.valueOf(parts.get(0)));
        TreeMap<String, RedLineClass> fields = new TreeMap<>();
        for (String part : parts.subList(1, parts.size())) {
            int border = part.indexOf('=');
            fields.put(part.substring(0, border), RedLineClass.valueOf(part.substring(border + 1)));
        }
        return Optional.of(new UnitFactClass(whole, fields));
    }
}
