// SPDX-License-Identifier: Apache-2.0
package org.hengping.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Text;
import org.hengping.criteria.assessment.Assessment;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.AuthorCase;
import org.hengping.evaluation.AuthorCases;
import org.hengping.evaluation.BundlePacker;
import org.hengping.evaluation.CaseRun;
import org.hengping.evaluation.Conformance;
import org.hengping.evaluation.DossierReader;
import org.hengping.evaluation.Evaluator;
import org.hengping.evaluation.Gate;
import org.hengping.evaluation.GateLimits;
import org.hengping.evaluation.Inspection;
import org.hengping.evaluation.PackLimits;
import org.hengping.evaluation.PluginLoader;
import org.hengping.evaluation.Renderings;
import org.hengping.evaluation.SealedDossier;
import org.hengping.platform.conformance.ConformanceReport;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.fault.Violation;
import org.hengping.platform.plugin.GateReport;
import org.hengping.policy.Policy;
import org.hengping.policy.PolicyPackException;
import org.hengping.policy.PolicyPacks;
import org.hengping.policy.PolicySnapshot;

/**
 * A rule pack or Java plugin under a policy, passed through the gate as the platform would, without a platform. {@link
 * PluginContract} asks it everything that every plugin has to answer; tests written by hand try applicants on it. Not thread-safe.
 */
public final class PluginUnderTest {
    private final byte[] bundle;
    private final Policy policy;
    private final Inspection inspection;
    private Optional<AuthorCases> cases = Optional.empty();
    private Optional<List<CaseRun>> runs = Optional.empty();

    private PluginUnderTest(byte[] bundle, Policy policy) {
        this.bundle = bundle;
        this.policy = policy;
        this.inspection = new Gate(GateLimits.USUAL).inspect(bundle, policy);
    }

    /**
     * Passes a plugin through the gate under the policy packs of the class path.
     *
     * @param place a jar, the folder of a rule pack, or a folder of classes with a manifest such as {@code target/classes}
     * @throws UncheckedIOException if it cannot be read
     * @throws PlatformException INVALID if there is no plugin; what is wrong with one, {@link #gate()} says
     */
    public static PluginUnderTest at(Path place) {
        return at(place, Packs.OF_CLASS_PATH);
    }

    /** As the other, under another policy. */
    public static PluginUnderTest at(Path place, Policy policy) {
        Objects.requireNonNull(policy, "policy");
        try {
            return new PluginUnderTest(
                    Files.isDirectory(place)
                            ? BundlePacker.bundle(BundlePacker.files(place))
                            : Files.readAllBytes(place),
                    policy);
        } catch (IOException e) {
            throw new UncheckedIOException("无法读取插件 / the plugin cannot be read: " + place, e);
        }
    }

    /** Read once for all tests of a process. */
    private static final class Packs {
        private static final Policy OF_CLASS_PATH = read();

        private static Policy read() {
            try {
                return PolicyPacks.fromClassPath(PluginUnderTest.class.getClassLoader());
            } catch (PolicyPackException e) {
                throw new IllegalStateException("政策包有误 / the policy pack is faulty: " + e.getMessage(), e);
            }
        }
    }

    /** Returns what the gate found. */
    public GateReport gate() {
        return inspection.report();
    }

    /** Returns whether the standard may be filed, with everything found about it. */
    public ConformanceReport conformance() {
        return Conformance.of(bundle, inspection, policy);
    }

    /**
     * Returns the standard.
     *
     * @throws PlatformException INVALID if the gate refuses the plugin
     */
    public Standard standard() {
        return author().standard();
    }

    private AuthorCases author() {
        if (!inspection.report().admitted() && inspection.report().cases().isEmpty()) {
            throw new PlatformException(
                    PlatformException.Kind.INVALID,
                    "not-admitted",
                    new Text("插件未通过准入检查", "the gate refuses the plugin"),
                    inspection.report().refusals());
        }
        AuthorCases read = cases.orElseGet(() -> AuthorCases.read(bundle, policy));
        cases = Optional.of(read);
        return read;
    }

    /** Returns {@code file:line:column} of a node of the standard. */
    public String place(NodeId node) {
        return author().place(node);
    }

    /** Returns what became of the author's cases, by file name and then in their order. */
    public List<CaseRun> runs() {
        List<CaseRun> known = runs.orElseGet(() -> author().run());
        runs = Optional.of(known);
        return known;
    }

    /** Returns which verdicts the cases have seen. */
    public Coverage coverage() {
        return Coverage.of(
                standard(),
                this::place,
                runs().stream()
                        .flatMap(run -> run.assessment().stream())
                        .map(assessment -> assessment.result().tree())
                        .toList());
    }

    /** Returns all steps by which a limit of the standard's file can move. */
    public List<PackLimits.Move> moves() {
        return PackLimits.moves(bundle);
    }

    /** Tells whether a case comes out otherwise, or the standard falls apart, when this limit moves. */
    public boolean notices(PackLimits.Move move) {
        try {
            return !AuthorCases.read(PackLimits.moved(bundle, move), policy).allPass();
        } catch (PlatformException noStandardAnyMore) {
            return true;
        }
    }

    /**
     * Returns what makes a result depend on something else than standard, policy and dossier: loader, engine, locale and time zone
     * of the process, order of records. The default locale and zone of the process are others while it looks.
     */
    public List<String> differences() {
        return Differences.of(bundle, standard(), policy, author().all());
    }

    /** Tells how the standard stands to the policy of a day. */
    public StillValid stillValidOn(LocalDate day) {
        Standard standard = standard();
        PolicySnapshot snapshot = policy.on(day);
        List<Violation> problems = new ArrayList<>();
        if (!standard.validity().contains(day)) {
            problems.add(
                    problem("standard-not-valid-then", "标准在 " + day + " 不适用", "the standard does not hold on " + day));
        }
        if (snapshot.series(standard.scope().series())
                .flatMap(series -> series.level(standard.scope().level()))
                .isEmpty()) {
            problems.add(problem(
                    "level-unknown",
                    day + " 没有系列 " + standard.scope().series() + " 的层级 "
                            + standard.scope().level(),
                    "on " + day + " there is no level " + standard.scope().level() + " of series "
                            + standard.scope().series()));
        }
        try {
            new PluginLoader().load(bundle, snapshot.vocabulary());
        } catch (PlatformException otherFacts) {
            problems.addAll(otherFacts.violations());
        }
        return new StillValid(day, problems, CitedClauses.superseded(standard, this::place, snapshot));
    }

    private static Violation problem(String code, String zh, String en) {
        return new Violation("", code, new Text(zh, en));
    }

    /**
     * Returns an applicant with the dossier of a case.
     *
     * @param name the name of the case, or a part that no other has
     * @throws IllegalArgumentException if no case is meant, or several are
     */
    public Applicant applicant(String name) {
        List<AuthorCase> all = author().all();
        List<AuthorCase> meant =
                all.stream().filter(one -> one.name().equals(name)).toList();
        if (meant.isEmpty()) {
            meant = all.stream().filter(one -> one.name().contains(name)).toList();
        }
        if (meant.size() != 1) {
            throw new IllegalArgumentException("“" + name + "” 对应 " + meant.size() + " 个案例 / means " + meant.size()
                    + " cases; 现有 / there are: "
                    + all.stream().map(AuthorCase::name).collect(Collectors.joining("; ")));
        }
        return Applicant.of(meant.get(0));
    }

    /**
     * Tries the standard on an applicant under the policy of the day of application; nothing is kept.
     *
     * @throws PlatformException INVALID if the dossier is not acceptable, or lacks what the standard needs, with every place
     */
    public Tried assess(Applicant applicant) {
        SealedDossier dossier = DossierReader.read(
                applicant.json(), day -> standard().vocabulary(policy.on(day).vocabulary()));
        PolicySnapshot snapshot = policy.on(dossier.dossier().calendar().appliesOn());
        Assessment assessment =
                Evaluator.evaluate(new PluginLoader().load(bundle, snapshot.vocabulary()), snapshot, dossier);
        return new Tried(
                assessment,
                Renderings.applicant(assessment, standard(), standard().vocabulary(snapshot.vocabulary())));
    }
}
