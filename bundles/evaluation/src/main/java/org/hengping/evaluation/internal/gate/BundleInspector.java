// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.gate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Value;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.GateLimits;
import org.hengping.evaluation.Inspection;
import org.hengping.evaluation.JavaHost;
import org.hengping.evaluation.PluginLoader;
import org.hengping.evaluation.RedLineProof;
import org.hengping.evaluation.RedLineReport;
import org.hengping.evaluation.RuleEngine;
import org.hengping.evaluation.UnitFactClasses;
import org.hengping.evaluation.internal.allowed.AllowedMembers;
import org.hengping.evaluation.internal.compiler.CostBound;
import org.hengping.evaluation.internal.loading.ArchiveRefusedException;
import org.hengping.evaluation.internal.loading.BundleArchive;
import org.hengping.evaluation.internal.loading.BundleLoading;
import org.hengping.evaluation.internal.pack.Pack;
import org.hengping.evaluation.internal.pack.PackCase;
import org.hengping.evaluation.internal.pack.PackException;
import org.hengping.evaluation.internal.pack.PackFiles;
import org.hengping.evaluation.internal.pack.PackReader;
import org.hengping.evaluation.internal.signing.SignatureCheck;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.plugin.CaseOutcome;
import org.hengping.platform.plugin.GateReport;
import org.hengping.platform.plugin.PluginKind;
import org.hengping.platform.plugin.Signature;
import org.hengping.policy.Policy;
import org.hengping.policy.PolicySnapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes bundles through all checks of the gate, one after another. Thread-safe. */
public final class BundleInspector {
    /** The standard as a whole is checked against the policy in its last known state, its cases each by their own day. */
    public static final LocalDate LAST_DAY = LocalDate.of(Value.LAST_YEAR, 12, 31);

    private static final Logger LOG = LoggerFactory.getLogger(BundleInspector.class);

    private final GateLimits limits;
    private final SignatureCheck signatures;
    private final JavaHost host;

    /** @param host where classes of plugins are loaded and run */
    public BundleInspector(GateLimits limits, SignatureCheck signatures, JavaHost host) {
        this.host = Objects.requireNonNull(host, "host");
        this.limits = Objects.requireNonNull(limits, "limits");
        this.signatures = Objects.requireNonNull(signatures, "signatures");
    }

    /**
     * Inspects a bundle.
     *
     * @throws IllegalStateException if no policy pack is present
     * @throws PlatformException UNAVAILABLE if the register of keys cannot be asked, or memory ran out
     */
    public Inspection inspect(byte[] bundle, Policy policy) {
        PolicySnapshot snapshot = policy.on(LAST_DAY);
        Progress progress = new Progress(ContentDigest.of(bundle), new Findings(limits.findings()));
        try {
            inspect(bundle, policy, snapshot, progress);
        } catch (PlatformException e) {
            if (e.kind() == PlatformException.Kind.UNAVAILABLE) {
                // not the bundle's fault: it may come again
                throw e;
            }
            broke(progress, e);
        } catch (RuntimeException | StackOverflowError e) {
            broke(progress, e);
        }
        return progress.inspection();
    }

    private static void broke(Progress progress, Throwable e) {
        // nothing in a bundle may bring the gate down; what we did not foresee keeps the bundle out and is logged
        LOG.error("Gate: bundle {} broke a check", progress.digest, e);
        progress.findings.refuse(
                "",
                "check-broke",
                "检查未能完成（" + e.getClass().getSimpleName() + "），详情见平台日志",
                "a check could not be completed (" + e.getClass().getSimpleName()
                        + "); the log of the platform has the details");
    }

    private void inspect(byte[] bundle, Policy policy, PolicySnapshot snapshot, Progress progress) {
        Findings findings = progress.findings;
        BundleArchive archive;
        try {
            archive = BundleArchive.read(bundle, limits);
        } catch (ArchiveRefusedException e) {
            findings.refuse(e.violation());
            return;
        }
        checkSignature(archive, progress);
        Optional<BundleManifest> manifest = manifest(archive, findings);
        if (manifest.isEmpty()) {
            return;
        }
        ManifestCheck.check(manifest.get(), AllowedMembers.TABLE, findings);
        Optional<String> criteria = manifest.get().header(BundleManifest.CRITERIA);
        progress.kind = criteria.isPresent() ? PluginKind.JAVA : PluginKind.RULE_PACK;
        progress.symbolicName = manifest.get().header("Bundle-SymbolicName").orElse("");
        EntryCheck.check(archive.files().keySet(), criteria.isPresent(), findings);
        criteria.ifPresent(name -> ByteCodeCheck.check(archive.files(), name, AllowedMembers.TABLE, findings));
        String file = manifest.get().header(BundleManifest.STANDARD).orElse("");
        if (!file.isEmpty()) {
            readPack(bundle, archive, file, policy, snapshot, progress);
        }
    }

    private void checkSignature(BundleArchive archive, Progress progress) {
        SignatureCheck.Found found = signatures.check(archive.files());
        progress.signature = found.signature();
        found.refusal().ifPresent(progress.findings::refuse);
        found.remark().ifPresent(progress.findings::remark);
    }

    private static Optional<BundleManifest> manifest(BundleArchive archive, Findings findings) {
        Optional<byte[]> bytes = archive.content(BundleManifest.PATH);
        if (bytes.isEmpty()) {
            findings.refuse(
                    BundleManifest.PATH,
                    "manifest-missing",
                    "没有 META-INF/MANIFEST.MF，不是 OSGi 组件；规则包可用 bin/hengping pack 打包",
                    "there is no META-INF/MANIFEST.MF, so this is no OSGi bundle; bin/hengping pack makes one of a rule pack");
            return Optional.empty();
        }
        Optional<BundleManifest> manifest = BundleManifest.read(bytes.get(), findings);
        if (manifest.isPresent()
                && manifest.get().header(BundleManifest.STANDARD).isEmpty()) {
            findings.refuse(
                    BundleManifest.PATH,
                    "no-criteria-plugin",
                    "清单没有 Hengping-Standard，不是标准插件",
                    "the manifest has no Hengping-Standard: this is no criteria plugin");
        }
        return manifest;
    }

    private void readPack(
            byte[] bundle,
            BundleArchive archive,
            String file,
            Policy policy,
            PolicySnapshot snapshot,
            Progress progress) {
        Pack pack;
        try {
            pack = PackReader.read(PackFiles.of(archive.files()), snapshot.vocabulary());
        } catch (PackException e) {
            e.violations().forEach(progress.findings::refuse);
            return;
        }
        progress.standard = Optional.of(pack.standard());
        PolicyCheck.check(pack.standard(), file, progress.kind == PluginKind.JAVA, snapshot, progress.findings);
        if (pack.cases().isEmpty()) {
            progress.findings.refuse(
                    "cases/", "no-cases", "至少要有一个测试案例（cases/*.yaml）", "at least one case is required (cases/*.yaml)");
        }
        // nothing of the author runs before everything else was found right
        if (compiles(bundle, file, snapshot, progress) && !progress.findings.refused()) {
            runCases(bundle, pack, policy, progress);
            proveRedLines(bundle, policy, progress);
        }
    }

    private boolean compiles(byte[] bundle, String file, PolicySnapshot snapshot, Progress progress) {
        if (progress.kind == PluginKind.JAVA && progress.findings.refused()) {
            return false;
        }
        try {
            BundleLoading.Loaded loaded = BundleLoading.load(bundle, snapshot.vocabulary(), RuleEngine.EMITTED, host);
            loaded.standard().computations().prepare(snapshot);
            CostBound cost = loaded.cost();
            boolean java = progress.kind == PluginKind.JAVA;
            BudgetCheck.check(loaded.standard().standard(), java, cost, file, snapshot, progress.findings);
            if (!cost.terms().isEmpty()) {
                progress.findings.remark(
                        "",
                        "cost-bound",
                        "规则的运算量上限：" + cost + "（以各列表的条数计）",
                        "the rules take at most " + cost + " operations, in sizes of lists");
            }
            return true;
        } catch (PlatformException e) {
            requireNotUnavailable(e);
            e.violations().forEach(progress.findings::refuse);
            if (e.violations().isEmpty()) {
                progress.findings.refuse("", e.code(), e.text().zh(), e.text().en());
            }
            return false;
        }
    }

    /** A worker that gave out says nothing about the bundle. */
    private static void requireNotUnavailable(PlatformException e) {
        if (e.kind() == PlatformException.Kind.UNAVAILABLE) {
            throw e;
        }
    }

    /** A breach keeps nothing out: whoever writes a standard can always keep a draft. It only cannot be filed. */
    private void proveRedLines(byte[] bundle, Policy policy, Progress progress) {
        try {
            RedLineReport report = RedLineProof.prove(bundle, policy, UnitFactClasses.PROPOSED, host);
            progress.redLines = Optional.of(report);
            report.findings().forEach(finding -> RedLineRemarks.add(finding, progress.findings));
        } catch (PlatformException otherFacts) {
            requireNotUnavailable(otherFacts);
            progress.findings.remark(
                    "",
                    "red-lines-unproven",
                    "未能做红线证明：" + otherFacts.text().zh() + "；本标准暂不能备案",
                    "the red lines could not be proved: " + otherFacts.text().en()
                            + "; the standard cannot be filed yet");
        }
    }

    private void runCases(byte[] bundle, Pack pack, Policy policy, Progress progress) {
        CaseRunner runner = new CaseRunner(bundle, pack, policy, new PluginLoader(RuleEngine.EMITTED, host));
        for (PackCase one : pack.cases()) {
            CaseOutcome outcome = runner.run(one);
            progress.cases.add(outcome);
            if (!outcome.passed()) {
                String told = String.join("; ", outcome.deviations());
                progress.findings.refuse(
                        outcome.place(),
                        "case-failed",
                        "案例“" + outcome.name() + "”的结果与作者所写不符：" + told,
                        "the case \"" + outcome.name() + "\" does not come out as its author wrote: " + told);
            }
        }
    }

    /** What is known so far; a report can be made of it at any time. */
    private static final class Progress {
        private final ContentDigest digest;
        private final Findings findings;
        private final List<CaseOutcome> cases = new ArrayList<>();
        private Optional<Standard> standard = Optional.empty();
        private PluginKind kind = PluginKind.RULE_PACK;
        private String symbolicName = "";
        private Optional<RedLineReport> redLines = Optional.empty();
        private Signature signature = Signature.UNSIGNED;

        Progress(ContentDigest digest, Findings findings) {
            this.digest = digest;
            this.findings = findings;
        }

        Inspection inspection() {
            GateReport report = new GateReport(
                    digest,
                    standard.map(Standard::id),
                    standard.map(Standard::version),
                    signature,
                    findings.refusals(),
                    findings.remarks(),
                    cases);
            Optional<Inspection.Contents> contents = standard.filter(known -> report.admitted())
                    .map(known -> new Inspection.Contents(symbolicName, kind, known));
            return new Inspection(report, contents, redLines);
        }
    }
}
