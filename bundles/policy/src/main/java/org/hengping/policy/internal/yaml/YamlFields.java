// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.internal.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** The keys and values of a YAML mapping; each key stands once. */
public final class YamlFields {
    private final YamlValue owner;
    private final Map<String, YamlValue> keys = new LinkedHashMap<>();
    private final Map<String, YamlValue> values = new LinkedHashMap<>();

    YamlFields(String file, YamlValue owner, MappingNode mapping) throws YamlFault {
        this.owner = owner;
        for (NodeTuple tuple : mapping.getValue()) {
            YamlValue key = new YamlValue(file, tuple.getKeyNode());
            String name = key.text();
            if (keys.putIfAbsent(name, key) != null) {
                throw key.fault("the key " + name + " stands here a second time");
            }
            values.put(name, new YamlValue(file, tuple.getValueNode()));
        }
    }

    void require(List<String> known) throws YamlFault {
        List<String> names = known.stream().map(YamlFields::bare).toList();
        for (Map.Entry<String, YamlValue> key : keys.entrySet()) {
            if (!names.contains(key.getKey())) {
                throw key.getValue()
                        .fault("unknown key \"" + key.getKey() + "\"; expected are " + String.join(", ", names));
            }
        }
        for (String name : known) {
            if (!name.endsWith("?") && !values.containsKey(name)) {
                throw owner.fault("the key \"" + name + "\" is expected here");
            }
        }
    }

    private static String bare(String key) {
        return key.endsWith("?") ? key.substring(0, key.length() - 1) : key;
    }

    /** Returns the names in the order of the file. */
    public Set<String> names() {
        return values.keySet();
    }

    /** Returns the value of a key. */
    public YamlValue get(String name) throws YamlFault {
        return find(name).orElseThrow(() -> owner.fault("the key \"" + name + "\" is expected here"));
    }

    /** Returns the value of a key if it stands here. */
    public Optional<YamlValue> find(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
