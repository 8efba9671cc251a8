// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hengping.criteria.Text;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.dossier.CaseCalendar;
import org.hengping.criteria.dossier.Dossier;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.evaluation.internal.loading.ArchiveRefusedException;
import org.hengping.evaluation.internal.loading.BundleArchive;
import org.hengping.evaluation.internal.pack.Pack;
import org.hengping.evaluation.internal.pack.PackCase;
import org.hengping.evaluation.internal.pack.PackException;
import org.hengping.evaluation.internal.pack.PackFiles;
import org.hengping.evaluation.internal.pack.PackReader;
import org.hengping.evaluation.internal.proof.Prover;
import org.hengping.evaluation.internal.proof.Subject;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.fault.Violation;
import org.hengping.policy.Policy;
import org.hengping.policy.PolicySnapshot;

/**
 * Proves on the structure of a standard that no restricted kind of fact is a precondition (豫人社办〔2024〕27号（五）（六）), or names
 * the smallest set of criteria that makes it one. See {@code docs/red-lines.md} for what is proved and what is weaker.
 *
 * <p>The same bundle and policy give the same report; the work is bounded by counted steps. Classes of a Java plugin run in the
 * search for a witness, so the bundle must have passed the gate's checks. Thread-safe.
 */
public final class RedLineProof {
    /** Most dossiers of the author with which the search for a witness begins. */
    private static final int MOST_EXAMPLES = 12;

    private RedLineProof() {}

    /**
     * Proves the standard of a bundle; facts of its unit are of the classes that the unit proposes.
     *
     * @throws PlatformException INVALID if the bundle cannot be loaded under the policy of the day of the proof
     * @throws IllegalStateException if no policy pack is present
     */
    public static RedLineReport prove(byte[] bundle, Policy policy) {
        return prove(bundle, policy, UnitFactClasses.PROPOSED);
    }

    /**
     * Proves the standard of a bundle; facts of its unit are of the classes that the province has confirmed.
     *
     * @throws PlatformException INVALID if the bundle cannot be loaded under the policy of the day of the proof
     * @throws IllegalStateException if no policy pack is present
     */
    public static RedLineReport prove(byte[] bundle, Policy policy, UnitFactClasses classes) {
        return prove(bundle, policy, classes, JavaHost.HERE);
    }

    /** As the other; classes of a Java plugin run where the host says. */
    public static RedLineReport prove(byte[] bundle, Policy policy, UnitFactClasses classes, JavaHost host) {
        Pack first = read(bundle, policy.on(Subject.LAST_DAY).vocabulary());
        CaseCalendar calendar = Subject.calendar(first.standard());
        PolicySnapshot snapshot = policy.on(calendar.appliesOn());
        CompiledStandard compiled = new PluginLoader(RuleEngine.EMITTED, host).load(bundle, snapshot.vocabulary());
        List<Dossier> examples = new ArrayList<>();
        first.cases().stream()
                .filter(one -> one.expected() == Verdict.MET || one.expected() == Verdict.UNDECIDED)
                .limit(MOST_EXAMPLES)
                .forEach(one -> example(one, compiled.standard().vocabulary(snapshot.vocabulary()))
                        .ifPresent(examples::add));
        return new Prover(new Subject(compiled, snapshot, calendar, classes, first.sources(), examples)).prove();
    }

    private static Pack read(byte[] bundle, Vocabulary vocabulary) {
        try {
            return PackReader.read(
                    PackFiles.of(BundleArchive.read(bundle, GateLimits.USUAL).files()), vocabulary);
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

    /** A case written for a day with other facts is no example for this one. */
    private static Optional<Dossier> example(PackCase one, Vocabulary vocabulary) {
        try {
            return Optional.of(DossierReader.read(one.dossierJson(), vocabulary).dossier());
        } catch (PlatformException otherFacts) {
            return Optional.empty();
        }
    }
}
