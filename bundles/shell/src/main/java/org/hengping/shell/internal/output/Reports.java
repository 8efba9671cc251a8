// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.output;

import java.io.PrintStream;
import org.hengping.platform.plugin.CaseOutcome;
import org.hengping.platform.plugin.GateReport;

/** The gate's report on the terminal. */
public final class Reports {
    private Reports() {}

    /** Prints refusals, remarks, and those of the author's cases that came out otherwise. */
    public static void print(GateReport report, Language language, PrintStream out) {
        out.println(language.of("插件 ", "bundle ") + report.bundle());
        report.standard()
                .ifPresent(standard -> out.println(language.of("标准 ", "standard ")
                        + standard
                        + report.version().map(version -> " " + version).orElse("")));
        out.println(Signers.line(report.signature(), language));
        out.println(report.admitted() ? language.of("可以安装", "may be installed") : language.of("不予安装", "is refused"));
        StringBuilder findings = new StringBuilder();
        Faults.violations(findings, report.refusals());
        Faults.violations(findings, report.remarks());
        if (!findings.isEmpty()) {
            out.println(findings.substring(System.lineSeparator().length()));
        }
        long passed = report.cases().stream().filter(CaseOutcome::passed).count();
        out.println(language.of("自带用例通过 ", "own cases passed ") + passed + "/"
                + report.cases().size());
        report.cases().stream().filter(outcome -> !outcome.passed()).forEach(outcome -> {
            out.println("  " + outcome.place() + "  " + outcome.name());
            outcome.deviations().forEach(deviation -> out.println("      " + deviation));
        });
    }
}
