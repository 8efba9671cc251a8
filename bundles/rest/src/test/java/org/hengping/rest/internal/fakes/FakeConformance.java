// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.fakes;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.platform.conformance.Aspect;
import org.hengping.platform.conformance.ConformanceReport;
import org.hengping.platform.conformance.ConformanceService;
import org.hengping.platform.conformance.ReportForm;

/** Knows one plugin, about which nothing was found. */
public final class FakeConformance implements ConformanceService {
    public static final ContentDigest PLUGIN = ContentDigest.of(new byte[] {9});

    @Override
    public ConformanceReport check(byte[] bundle) {
        return made();
    }

    @Override
    public Optional<ConformanceReport> report(ContentDigest plugin) {
        return plugin.equals(PLUGIN) ? Optional.of(made()) : Optional.empty();
    }

    @Override
    public String render(ConformanceReport report, ReportForm form) {
        return switch (form) {
            case JSON ->
                """
                {"format":"hengping-conformance/1","bundle":"%s","policy":"%s","day":"%s","mayBeFiled":%s,"aspects":[],"findings":[],"floor":[]}"""
                        .formatted(report.bundle(), report.policy(), report.day(), report.mayBeFiled());
            case TEXT -> "可以备案 may be filed\n";
            case HTML -> "<!DOCTYPE html><title>合规报告</title>";
        };
    }

    private static ConformanceReport made() {
        return new ConformanceReport(
                PLUGIN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PLUGIN,
                LocalDate.of(2024, 10, 31),
                Arrays.stream(Aspect.values())
                        .map(aspect -> new ConformanceReport.AspectResult(
                                aspect, ConformanceReport.State.NOTHING_FOUND, new Text("无", "none")))
                        .toList(),
                List.of(),
                List.of());
    }
}
