// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.standard.Standard;
import org.hengping.platform.plugin.GateReport;
import org.hengping.platform.plugin.PluginKind;

/**
 * What the gate found, what the bundle is if it was let in, and whether its standard may be filed.
 *
 * @param report the report
 * @param contents what the bundle brings; present exactly if the report admits it
 * @param redLines what the red-line proof says of its standard; absent if that could not be proved at all
 */
public record Inspection(GateReport report, Optional<Contents> contents, Optional<RedLineReport> redLines) {
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
        Objects.requireNonNull(redLines, "redLines");
        if (report.admitted() != contents.isPresent()) {
            throw new IllegalArgumentException("contents are told exactly of admitted bundles");
        }
    }
}
