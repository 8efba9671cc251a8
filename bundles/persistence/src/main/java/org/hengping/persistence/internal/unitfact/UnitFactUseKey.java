// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.unitfact;

import java.io.Serializable;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Names the use of a definition by a plugin. */
@Embeddable
public class UnitFactUseKey implements Serializable {
    @Column(name = "plugin_id")
    private String plugin;

    @Column(name = "definition")
    private String definition;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init") // the provider fills the fields
    protected UnitFactUseKey() {}

    UnitFactUseKey(String plugin, String definition) {
        this.plugin = plugin;
        this.definition = definition;
    }

    String plugin() {
        return plugin;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UnitFactUseKey key && plugin.equals(key.plugin) && definition.equals(key.definition);
    }

    @Override
    public int hashCode() {
        return Objects.hash(plugin, definition);
    }
}
