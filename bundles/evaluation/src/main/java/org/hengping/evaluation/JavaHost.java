// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.util.function.Supplier;
import org.hengping.criteria.ContentDigest;

/**
 * Decides where the classes of a Java plugin run. Rules always run here: their code is the platform's own. Thread-safe.
 */
@FunctionalInterface
public interface JavaHost {
    /** In this process, unwatched: for tests, the command line, and within a worker. */
    JavaHost HERE = (plugin, rules, here) -> here.get();

    /**
     * Returns what computes the leaves of a plugin.
     *
     * @param plugin the plugin
     * @param rules computes those leaves that are rules
     * @param here defines the classes in this process; throws what {@link PluginLoader#load} does
     */
    Computations host(Classes plugin, Computations rules, Supplier<Computations> here);

    /**
     * A bundle with classes.
     *
     * @param digest its digest
     * @param bytes its bytes; not to be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on as it is; nobody compares it
    record Classes(ContentDigest digest, byte[] bytes) {}
}
