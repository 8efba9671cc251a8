// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.io.PrintStream;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.hengping.platform.assessment.Assessed;
import org.hengping.platform.assessment.StoredAssessment;
import org.hengping.shell.internal.completion.StandardCompleter;
import org.hengping.shell.internal.completion.VersionCompleter;
import org.hengping.shell.internal.output.Language;
import org.hengping.shell.internal.platform.Platform;

/** Assesses a dossier and keeps the assessment. */
@Service
@Command(scope = "hengping", name = "assess", description = "Assess a dossier and keep the assessment 条件比对并保存")
public final class AssessCommand extends PlatformCommand {
    @Argument(index = 0, name = "standard", description = "The standard 标准编号", required = true)
    @Completion(StandardCompleter.class)
    String standard = "";

    @Argument(index = 1, name = "version", description = "Its version 标准版本", required = true)
    @Completion(VersionCompleter.class)
    String version = "";

    @Argument(index = 2, name = "file", description = "The dossier's file 申报材料文件", required = true)
    @Completion(FileCompleter.class)
    String file = "";

    @Option(name = "--key", description = "Names this request; repeating it gives the first answer 重复提交返回首次结果")
    String key = "";

    @Override
    void run(Platform platform, PrintStream out, Language language) throws CommandException {
        byte[] dossier = Typed.file(session, file, Typed.DOSSIER_LIMIT);
        Assessed assessed = platform.assessments()
                .assess(
                        Typed.standard(standard),
                        Typed.version(version),
                        dossier,
                        Optional.of(key).filter(text -> !text.isEmpty()));
        StoredAssessment stored = assessed.assessment();
        out.println(stored.id() + "  " + Verdicts.of(stored.outcome(), language)
                + (assessed.created() ? "" : language.of("（此前已保存）", "  (kept before)")));
        out.println(language.of("结果 ", "result ") + stored.result());
    }
}
