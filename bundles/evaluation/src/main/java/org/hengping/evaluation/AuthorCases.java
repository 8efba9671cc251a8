// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.util.List;
import java.util.Objects;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Text;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.internal.gate.BundleInspector;
import org.hengping.evaluation.internal.gate.CaseRunner;
import org.hengping.evaluation.internal.loading.ArchiveRefusedException;
import org.hengping.evaluation.internal.loading.BundleArchive;
import org.hengping.evaluation.internal.pack.Pack;
import org.hengping.evaluation.internal.pack.PackException;
import org.hengping.evaluation.internal.pack.PackFiles;
import org.hengping.evaluation.internal.pack.PackReader;
import org.hengping.evaluation.internal.pack.Sources;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.fault.Violation;
import org.hengping.policy.Policy;

/**
 * The cases that an author keeps beside a standard, and where the standard's nodes stand in its files. For whoever looks closer
 * than the gate's report, such as tests. Classes of a Java plugin run, so the bundle must have passed the gate. Not thread-safe.
 */
public final class AuthorCases {
    private final byte[] bundle;
    private final Policy policy;
    private final Pack pack;

    private AuthorCases(byte[] bundle, Policy policy, Pack pack) {
        this.bundle = bundle;
        this.policy = policy;
        this.pack = pack;
    }

    /**
     * Reads a bundle.
     *
     * @throws PlatformException INVALID with every place that is wrong
     * @throws IllegalStateException if no policy pack is present
     */
    public static AuthorCases read(byte[] bundle, Policy policy) {
        Objects.requireNonNull(policy, "policy");
        try {
            PackFiles files =
                    PackFiles.of(BundleArchive.read(bundle, GateLimits.USUAL).files());
            Pack pack =
                    PackReader.read(files, policy.on(BundleInspector.LAST_DAY).vocabulary());
            return new AuthorCases(bundle.clone(), policy, pack);
        } catch (PackException e) {
            throw unusable(e.violations());
        } catch (ArchiveRefusedException e) {
            throw unusable(List.of(e.violation()));
        }
    }

    private static PlatformException unusable(List<Violation> violations) {
        return new PlatformException(
                PlatformException.Kind.INVALID,
                "bundle-unusable",
                new Text("这个组件无法用作标准", "this bundle cannot be used as a standard"),
                violations);
    }

    /** Returns the standard. */
    public Standard standard() {
        return pack.standard();
    }

    /** Returns {@code file:line:column} of a node of the standard. */
    public String place(NodeId node) {
        return pack.sources().place(node, Sources.Part.ID, 0);
    }

    /** Returns the cases, by file name and then in their order. */
    public List<AuthorCase> all() {
        return pack.cases().stream()
                .map(one ->
                        new AuthorCase(one.name(), one.place(), one.dossierJson(), one.expectedNodes(), one.expected()))
                .toList();
    }

    /**
     * Runs all cases, each under the policy of its own day, whatever became of the ones before.
     *
     * @throws PlatformException INVALID if the rules cannot be compiled or the classes not be loaded
     */
    public List<CaseRun> run() {
        // the reason would else stand in every single case
        new PluginLoader().load(bundle, policy.on(BundleInspector.LAST_DAY).vocabulary());
        CaseRunner runner = new CaseRunner(bundle, pack, policy);
        return pack.cases().stream().map(runner::assess).toList();
    }

    /** Tells whether all cases come out as their author expects; the first that does not ends the run. */
    public boolean allPass() {
        CaseRunner runner = new CaseRunner(bundle, pack, policy);
        return pack.cases().stream()
                .allMatch(one -> runner.assess(one).outcome().passed());
    }
}
