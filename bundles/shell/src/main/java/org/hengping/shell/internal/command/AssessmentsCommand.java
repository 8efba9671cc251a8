// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.hengping.criteria.standard.StandardId;
import org.hengping.platform.assessment.StoredAssessment;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.hengping.shell.internal.completion.StandardCompleter;
import org.hengping.shell.internal.output.Language;
import org.hengping.shell.internal.output.Table;
import org.hengping.shell.internal.platform.Platform;

/** Lists stored assessments, page by page. */
@Service
@Command(scope = "hengping", name = "assessments", description = "List the assessments 列出条件比对结果")
public final class AssessmentsCommand extends PlatformCommand {
    @Option(name = "--standard", description = "Only of this standard 仅此标准")
    @Completion(StandardCompleter.class)
    String standard = "";

    @Option(name = "--limit", description = "Most lines, 1 to 500 最多行数")
    int limit = PageRequest.DEFAULT_LIMIT;

    @Option(name = "--after", description = "What the page before ended with 上一页末尾给出的游标")
    String after = "";

    @Override
    void run(Platform platform, PrintStream out, Language language) throws CommandException {
        if (limit < 1 || limit > PageRequest.GREATEST_LIMIT) {
            throw refused("--limit 应为 1 到 500。", "--limit is 1 to 500.");
        }
        Optional<StandardId> only = Typed.optionalStandard(standard);
        Page<StoredAssessment> page = platform.assessments()
                .list(only, new PageRequest(Optional.of(after).filter(text -> !text.isEmpty()), limit));
        Table table = new Table(List.of("ID", "Subject", "Standard", "Version", "Stage", "Made", "Verdict"));
        for (StoredAssessment item : page.items()) {
            table.row(
                    item.id(),
                    item.subject(),
                    item.standard(),
                    item.version(),
                    item.stage(),
                    item.createdAt(),
                    Verdicts.of(item.outcome(), language));
        }
        table.print(out, language.of("没有条件比对结果", "there is no assessment"));
        page.next().ifPresent(next -> out.println(language.of("下一页：", "next page: ") + "--after " + next));
    }
}
