// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.containment;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far the operating system keeps a worker process from everything else, weakest first. */
public enum IsolationLevel {
    /** A process of its own with a capped heap, nothing more: it has the files and the network of its user. */
    NONE,
    /** Namespaces of the kernel, set up by {@code unshare}: no network, no files but the Java runtime and the evaluator's. */
    UNSHARE,
    /** The same, set up by {@code bwrap}, which leaves less to a script. */
    BWRAP;

    /** Returns its name as configuration files write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the level of that name, if there is one. */
    public static Optional<IsolationLevel> of(String word) {
        return Stream.of(values()).filter(level -> level.word().equals(word)).findFirst();
    }
}
