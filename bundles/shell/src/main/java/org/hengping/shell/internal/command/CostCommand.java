// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.hengping.platform.standard.StandardCost;
import org.hengping.shell.internal.completion.StandardCompleter;
import org.hengping.shell.internal.completion.VersionCompleter;
import org.hengping.shell.internal.output.Language;
import org.hengping.shell.internal.platform.Platform;

/** Shows what assessing by one version of a standard may cost, and has cost. */
@Service
@Command(
        scope = "hengping",
        name = "cost",
        description = "Show what assessing by a standard may cost, and has cost 查看标准的计算开销")
public final class CostCommand extends PlatformCommand {
    @Argument(index = 0, name = "standard", description = "Its id 标准编号", required = true)
    @Completion(StandardCompleter.class)
    String standard = "";

    @Argument(index = 1, name = "version", description = "Its version 标准版本", required = true)
    @Completion(VersionCompleter.class)
    String version = "";

    @Override
    void run(Platform platform, PrintStream out, Language language) throws CommandException {
        StandardCost cost = platform.standards()
                .cost(Typed.standard(standard), Typed.version(version))
                .orElseThrow(() -> refused("未安装该标准或该版本。", "This standard or this version of it is not installed."));
        if (!cost.bound().isEmpty()) {
            out.println(language.of("规则运算量上限 ", "most operations of the rules ") + cost.bound());
            out.println(language.of("列表最长时 ", "with the longest lists ") + cost.boundAtMost());
        }
        out.println(language.of("政策所给 ", "granted by the policy ") + shown(cost.policy()));
        cost.declared()
                .ifPresent(declared -> out.println(language.of("标准自报 ", "declared by the standard ")
                        + "work " + declared.work().map(Object::toString).orElse("-")
                        + ", bytes " + declared.bytes().map(Object::toString).orElse("-")
                        + ", depth " + declared.depth().map(Object::toString).orElse("-")));
        out.println(language.of("实际限额 ", "in force ") + shown(cost.effective()));
        out.println(cost.observed()
                .map(seen -> language.of("启动以来比对 ", "assessments since the start ") + seen.assessments()
                        + language.of("，work 平均/最大 ", ", work mean/most ") + seen.workMean() + "/" + seen.workMost()
                        + language.of("，bytes 平均/最大 ", ", bytes mean/most ") + seen.bytesMean() + "/"
                        + seen.bytesMost())
                .orElse(language.of("启动以来没有计量的比对", "nothing metered since the start")));
    }

    private static String shown(StandardCost.Granted granted) {
        return "work " + granted.work() + ", bytes " + granted.bytes() + ", depth " + granted.depth();
    }
}
