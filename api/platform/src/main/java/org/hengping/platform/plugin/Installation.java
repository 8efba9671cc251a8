// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.plugin;

import java.util.Objects;

/**
 * What came of an installation.
 *
 * @param plugin the plugin as it is installed now
 * @param report the report of the gate
 * @param changed whether it was not installed before
 */
public record Installation(Plugin plugin, GateReport report, boolean changed) {
    public Installation {
        Objects.requireNonNull(plugin, "plugin");
        Objects.requireNonNull(report, "report");
    }
}
