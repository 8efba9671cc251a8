// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.fakes;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.DossierStage;
import org.hengping.criteria.Outcome;
import org.hengping.criteria.Text;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.platform.assessment.Assessed;
import org.hengping.platform.assessment.AssessmentService;
import org.hengping.platform.assessment.Rendering;
import org.hengping.platform.assessment.StandardTally;
import org.hengping.platform.assessment.StoredAssessment;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.fault.Violation;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;

/** Assessments in memory. A dossier {@code {"invalid":true}} is refused; only standards beginning with sample. exist. */
public final class FakeAssessments implements AssessmentService {
    private final List<StoredAssessment> stored = new ArrayList<>();
    private final Map<String, StoredAssessment> byKey = new HashMap<>();

    @Override
    public synchronized Assessed assess(
            StandardId standard, StandardVersion version, byte[] dossier, Optional<String> key) {
        require(standard, dossier);
        Optional<StoredAssessment> before = key.map(byKey::get);
        if (before.isPresent()) {
            if (!before.get().dossier().equals(ContentDigest.of(dossier))) {
                throw new PlatformException(
                        PlatformException.Kind.CONFLICT,
                        "key-used",
                        new Text("该键已用于另一请求。", "The key was used for another request."));
            }
            return new Assessed(before.get(), false);
        }
        ContentDigest digest = ContentDigest.of(dossier);
        StoredAssessment made = new StoredAssessment(
                String.format("01HENGPING%016d", stored.size()),
                "demo-" + stored.size(),
                standard,
                version,
                digest,
                digest,
                digest,
                DossierStage.SUBMITTED,
                Outcome.NOT_MET,
                digest,
                digest,
                Instant.parse("2026-11-22T08:00:00Z"));
        stored.add(made);
        key.ifPresent(name -> byKey.put(name, made));
        return new Assessed(made, true);
    }

    private static void require(StandardId standard, byte[] dossier) {
        if (!standard.value().startsWith("sample.")) {
            throw new PlatformException(
                    PlatformException.Kind.NOT_FOUND,
                    "standard-not-installed",
                    new Text("未安装该标准。", "This standard is not installed."));
        }
        if (new String(dossier, StandardCharsets.UTF_8).contains("invalid")) {
            throw new PlatformException(
                    PlatformException.Kind.INVALID,
                    "dossier-refused",
                    new Text("申报材料不被接受。", "The dossier is refused."),
                    List.of(
                            new Violation("/facts/degree", "required", new Text("缺少学历。", "The degree is missing.")),
                            new Violation("/facts/x", "unknown-fact", new Text("没有这个事实。", "No such fact."))));
        }
    }

    @Override
    public String check(StandardId standard, StandardVersion version, byte[] dossier, Rendering rendering) {
        require(standard, dossier);
        return rendered(rendering);
    }

    @Override
    public synchronized Optional<StoredAssessment> find(String id) {
        return stored.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    @Override
    public Optional<String> render(String id, Rendering rendering) {
        return find(id).map(item -> rendered(rendering));
    }

    private static String rendered(Rendering rendering) {
        return rendering == Rendering.APPLICANT ? "不符合 not met\n" : "{\"rendering\":\"" + rendering + "\"}";
    }

    @Override
    public synchronized Page<StoredAssessment> list(Optional<StandardId> standard, PageRequest page) {
        return Pages.of(
                stored.stream()
                        .filter(item -> standard.isEmpty() || item.standard().equals(standard.get()))
                        .toList(),
                page);
    }

    @Override
    public List<StandardTally> tallies() {
        return List.of(
                new StandardTally(
                        new StandardId("sample.a"),
                        new StandardVersion(1, 0, 0),
                        1,
                        2,
                        3,
                        4,
                        Optional.of(new StandardTally.MissingCriterion("papers", "论文", "某办法 第一条", 2))),
                new StandardTally(
                        new StandardId("sample.b"), new StandardVersion(2, 0, 0), 0, 0, 0, 0, Optional.empty()));
    }
}
