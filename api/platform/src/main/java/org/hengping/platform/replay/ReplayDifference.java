// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.replay;

import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.Text;

/**
 * A stored assessment that did not come out the same.
 *
 * @param assessment its id
 * @param kind what differs
 * @param node the first diverging node, in reading order; absent where no tree could be compared
 * @param text what differs, in words
 */
public record ReplayDifference(String assessment, Kind kind, Optional<String> node, Text text) {
    /** What can differ. */
    public enum Kind {
        /** The result. */
        RESULT,
        /** The result is the same, the execution under the same schedule is not. */
        EXECUTION,
        /** The stored result's bytes do not have their digest. */
        STORED_BYTES,
        /** Something it needs is missing in the archive or does not have its digest. */
        ARCHIVE
    }

    public ReplayDifference {
        Objects.requireNonNull(assessment, "assessment");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(node, "node");
        Objects.requireNonNull(text, "text");
    }
}
