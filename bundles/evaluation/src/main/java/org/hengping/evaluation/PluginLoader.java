// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.util.Objects;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.evaluation.internal.loading.BundleLoading;

/**
 * Makes a standard ready to be evaluated from the bytes of its bundle. Thread-safe.
 *
 * <p>Classes of a Java plugin are defined anew for each load, by a loader owned by the host that shows them the criteria
 * contract and a few packages of the JDK; all of them are initialised before the load ends. Each evaluation gets a new
 * plugin instance.
 *
 * <p>The loader does not pass a bundle through the gate: whoever takes bytes from outside calls {@link Gate} first.
 */
public final class PluginLoader {
    private final RuleEngine engine;
    private final JavaHost host;

    /** Loads standards whose rules are computed by emitted code. */
    public PluginLoader() {
        this(RuleEngine.EMITTED);
    }

    /** Loads standards whose rules are computed by one of the engines. */
    public PluginLoader(RuleEngine engine) {
        this(engine, JavaHost.HERE);
    }

    /** Loads standards whose rules are computed by one of the engines, and whose classes run where the host says. */
    public PluginLoader(RuleEngine engine, JavaHost host) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.host = Objects.requireNonNull(host, "host");
    }

    /**
     * Loads a bundle that the gate let in.
     *
     * @param bundle its bytes
     * @param vocabulary the facts that hold on the day for which dossiers will be assessed
     * @throws org.hengping.platform.fault.PlatformException INVALID if the bundle does not fit that vocabulary or cannot
     *     be loaded
     */
    public CompiledStandard load(byte[] bundle, Vocabulary vocabulary) {
        return BundleLoading.load(bundle, vocabulary, engine, host).standard();
    }
}
