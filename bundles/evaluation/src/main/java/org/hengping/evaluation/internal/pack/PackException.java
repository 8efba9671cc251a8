// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.util.List;
import java.util.stream.Collectors;
import org.hengping.platform.fault.Violation;

/** A pack cannot be used; says everything that is wrong with it, up to {@link #MOST_VIOLATIONS}. */
public final class PackException extends Exception {
    /** Most violations reported at once. */
    public static final int MOST_VIOLATIONS = 50;

    private final transient List<Violation> violations;

    /** @throws IllegalArgumentException if there is no violation */
    public PackException(List<Violation> violations) {
        super(violations.stream()
                .limit(MOST_VIOLATIONS)
                .map(violation -> violation.place() + " " + violation.code() + ": "
                        + violation.text().en())
                .collect(Collectors.joining("\n")));
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("a pack is refused for at least one reason");
        }
        this.violations = violations.stream().limit(MOST_VIOLATIONS).toList();
    }

    /** Returns what is wrong, at least one, in the order of the files. */
    public List<Violation> violations() {
        return violations;
    }
}
