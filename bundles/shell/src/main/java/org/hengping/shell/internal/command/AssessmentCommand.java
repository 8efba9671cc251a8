// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.hengping.shell.internal.completion.AssessmentCompleter;
import org.hengping.shell.internal.output.Language;
import org.hengping.shell.internal.platform.Platform;

/** Shows one assessment. */
@Service
@Command(scope = "hengping", name = "assessment", description = "Show an assessment 查看条件比对结果")
public final class AssessmentCommand extends PlatformCommand {
    @Argument(name = "id", description = "Its id 编号", required = true)
    @Completion(AssessmentCompleter.class)
    String id = "";

    @Option(name = "--rendering", description = "machine, auditor or applicant 呈现方式")
    @Completion(
            value = StringsCompleter.class,
            values = {"machine", "auditor", "applicant"})
    String rendering = "applicant";

    @Override
    void run(Platform platform, PrintStream out, Language language) throws CommandException {
        out.println(platform.assessments()
                .render(id, Typed.rendering(rendering))
                .orElseThrow(() -> refused("没有该编号的条件比对结果。", "There is no assessment with this id.")));
    }
}
