// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping or sequence whose end has not been read yet. */
final class OpenCollection {
    private final Mark mark;
    private final boolean mapping;
    private final List<YamlNode> items = new ArrayList<>();
    private final Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    private Optional<YamlNode.Scalar> key = Optional.empty();

    OpenCollection(Mark mark, boolean mapping) {
        this.mark = mark;
        this.mapping = mapping;
    }

    boolean awaitsKey() {
        return mapping && key.isEmpty();
    }

    void key(YamlNode.Scalar scalar) {
        key = Optional.of(scalar);
    }

    /** Adds a value; returns its key if that stood before, in which case the first value is kept. */
    Optional<YamlNode.Scalar> add(YamlNode value) {
        if (key.isEmpty()) {
            items.add(value);
            return Optional.empty();
        }
        YamlNode.Scalar name = key.get();
        key = Optional.empty();
        boolean twice = entries.putIfAbsent(name.text(), new YamlNode.Entry(name.mark(), value)) != null;
        return twice ? Optional.of(name) : Optional.empty();
    }

    YamlNode close() {
        return mapping
                ? new YamlNode.Mapping(mark, Collections.unmodifiableMap(entries))
                : new YamlNode.Sequence(mark, Collections.unmodifiableList(items));
    }
}
