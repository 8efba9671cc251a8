// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.standard.Standard;
import org.hengping.platform.plugin.GateReport;
import org.hengping.platform.plugin.PluginKind;

/**
 * What the gate found, and what the bundle is if it was let in.
 *
 * @param report the report
 * @param contents what the bundle brings; present exactly if the report admits it
 */
public record Inspection(GateReport report, Optional<Contents> contents) {
    /**
     * What an admitted bundle brings.
     *
     * @param symbolicName its Bundle-SymbolicName
     * @param kind how it is written
     * @param standard the standard it brings
     */
    public record Contents(String symbolicName, PluginKind kind, Standard standard) {
        public Contents {
            Objects.requireNonNull(symbolicName, "symbolicName");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(standard, "standard");
        }
    }

    public Inspection {
        Objects.requireNonNull(report, "report");
        if (report.admitted() != contents.isPresent()) {
            throw new IllegalArgumentException("contents are told exactly of admitted bundles");
        }
    }
}
