// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.hengping.shell.internal.completion.StandardCompleter;
import org.hengping.shell.internal.completion.VersionCompleter;
import org.hengping.shell.internal.output.Language;
import org.hengping.shell.internal.platform.Platform;

/** Assesses a dossier and keeps nothing. */
@Service
@Command(scope = "hengping", name = "check-eligibility", description = "Assess a dossier and keep nothing 条件比对（不保存）")
public final class CheckEligibilityCommand extends PlatformCommand {
    @Argument(index = 0, name = "standard", description = "The standard 标准编号", required = true)
    @Completion(StandardCompleter.class)
    String standard = "";

    @Argument(index = 1, name = "version", description = "Its version 标准版本", required = true)
    @Completion(VersionCompleter.class)
    String version = "";

    @Argument(index = 2, name = "file", description = "The dossier's file 申报材料文件", required = true)
    @Completion(FileCompleter.class)
    String file = "";

    @Option(name = "--rendering", description = "machine, auditor or applicant 呈现方式")
    @Completion(
            value = StringsCompleter.class,
            values = {"machine", "auditor", "applicant"})
    String rendering = "applicant";

    @Override
    void run(Platform platform, PrintStream out, Language language) throws CommandException {
        byte[] dossier = Typed.file(session, file, Typed.DOSSIER_LIMIT);
        out.println(platform.assessments()
                .check(Typed.standard(standard), Typed.version(version), dossier, Typed.rendering(rendering)));
    }
}
