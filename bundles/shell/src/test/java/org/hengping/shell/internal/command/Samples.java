// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.DossierStage;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Outcome;
import org.hengping.criteria.Text;
import org.hengping.criteria.Validity;
import org.hengping.criteria.standard.Applicability;
import org.hengping.criteria.standard.Heading;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Route;
import org.hengping.criteria.standard.Scope;
import org.hengping.criteria.standard.Standard;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.platform.assessment.StoredAssessment;
import org.hengping.platform.fault.Violation;
import org.hengping.platform.plugin.CaseOutcome;
import org.hengping.platform.plugin.GateReport;
import org.hengping.platform.plugin.InstallationSource;
import org.hengping.platform.plugin.Plugin;
import org.hengping.platform.plugin.PluginKind;
import org.hengping.platform.plugin.Signature;
import org.hengping.platform.replay.ReplayJob;
import org.hengping.platform.replay.ReplaySelection;

/** Invented things to show. */
final class Samples {
    static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    static final Text TITLE = new Text("示例标准", "An example");
    static final StandardId ID = new StandardId("sample.demo");
    static final StandardVersion VERSION = new StandardVersion(1, 0, 0);
    static final Violation REFUSAL =
            new Violation("standard.yaml:3:5", "unknown-fact", new Text("没有这个事实。", "There is no such fact."));

    private Samples() {}

    static Plugin plugin(char digit) {
        return new Plugin(
                new ContentDigest("abcd" + String.valueOf(digit).repeat(60)),
                "sample.demo",
                PluginKind.RULE_PACK,
                ID,
                VERSION,
                TITLE,
                1,
                Signature.UNSIGNED,
                InstallationSource.SHELL,
                NOW,
                Optional.empty(),
                7);
    }

    static GateReport report(boolean admitted) {
        return new GateReport(
                plugin('1').id(),
                Optional.of(ID),
                Optional.of(VERSION),
                Signature.UNSIGNED,
                admitted ? List.of() : List.of(REFUSAL),
                List.of(),
                List.of(
                        new CaseOutcome("good", "cases/a.yaml:1", List.of()),
                        new CaseOutcome("bad", "cases/a.yaml:9", List.of("root: MET expected"))));
    }

    static Standard standard() {
        return new Standard(
                ID,
                VERSION,
                TITLE,
                Optional.empty(),
                new Scope("S", "L", new TreeSet<>(), new TreeSet<>(List.of(Route.parse("REVIEW/NORMAL")))),
                Validity.ALWAYS,
                List.of(),
                List.of(),
                List.of(),
                new Node.LeftToExperts(
                        new Heading(new NodeId("root"), TITLE, List.of(), new Applicability(List.of()))));
    }

    static StoredAssessment assessment() {
        ContentDigest digest = plugin('2').id();
        return new StoredAssessment(
                "01ASSESSMENT",
                "demo-0001",
                ID,
                VERSION,
                digest,
                digest,
                digest,
                DossierStage.SUBMITTED,
                new Outcome(org.hengping.criteria.Verdict.NOT_MET, true),
                digest,
                digest,
                NOW);
    }

    static ReplayJob job(ReplayJob.State state, long replayed) {
        return new ReplayJob(
                "01REPLAY", ReplaySelection.ALL, state, 4, replayed, replayed, 0, NOW, Optional.empty(), 1);
    }
}
