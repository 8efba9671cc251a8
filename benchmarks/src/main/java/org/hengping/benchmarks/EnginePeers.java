// SPDX-License-Identifier: Apache-2.0
package org.hengping.benchmarks;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlScript;
import org.apache.commons.jexl3.MapContext;
import org.mvel2.MVEL;

/** The workload's conditions in expression languages of others, over maps made beforehand. */
final class EnginePeers {
    private final List<Serializable> mvel = new ArrayList<>();
    private final List<JexlScript> jexl = new ArrayList<>();
    private final List<CelRuntime.Program> cel = new ArrayList<>();

    EnginePeers(long fiveYears, long threeYears) throws CelValidationException, CelEvaluationException {
        JexlEngine jexlEngine =
                new JexlBuilder().cache(512).strict(true).silent(false).create();
        CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addVar("A", MapType.create(SimpleType.STRING, SimpleType.DYN))
                .addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                        "sum",
                        CelOverloadDecl.newGlobalOverload("sum_list", SimpleType.INT, ListType.create(SimpleType.DYN))))
                .build();
        CelRuntime runtime = CelRuntimeFactory.legacyCelRuntimeBuilder()
                .addFunctionBindings(CelFunctionBinding.from("sum_list", List.class, EnginePeers::sum))
                .build();
        for (EngineConditions.EngineCondition condition : EngineConditions.ALL) {
            String script = numbers(condition.script(), fiveYears, threeYears);
            mvel.add(MVEL.compileExpression(script.replace("VAR ", "")
                    .replace("FOR {", "foreach (I : A.items) {")
                    .replace("break; ", "")));
            jexl.add(jexlEngine.createScript(
                    script.replace("VAR ", "var ").replace("FOR {", "for (var I : A.items) {")));
            cel.add(runtime.createProgram(compiler.compile(numbers(condition.cel(), fiveYears, threeYears))
                    .getAst()));
        }
    }

    private static String numbers(String text, long fiveYears, long threeYears) {
        return text.replace(EngineConditions.FIVE_YEARS, Long.toString(fiveYears))
                .replace(EngineConditions.THREE_YEARS, Long.toString(threeYears))
                .replaceAll("MONEY\\(([0-9]+)\\)", "$1");
    }

    private static Object sum(List<?> numbers) {
        long sum = 0;
        for (Object number : numbers) {
            sum += (Long) number;
        }
        return sum;
    }

    static Map<String, Object> map(Application application) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Item item : application.items()) {
            Map<String, Object> fields = new HashMap<>();
            fields.put("kind", item.kind());
            fields.put("subject", item.subject());
            fields.put("status", item.status());
            fields.put("role", item.role());
            fields.put("grade", item.grade());
            fields.put("date", item.date());
            fields.put("amount", item.amount());
            fields.put("level", item.level());
            fields.put("rank", item.rank());
            fields.put("words", item.words());
            fields.put("hours", item.hours());
            fields.put("points", item.points());
            fields.put("verified", item.verified());
            items.add(fields);
        }
        Map<String, Object> facts = new HashMap<>();
        facts.put("degree", application.degree());
        facts.put("years", application.years());
        facts.put("since", application.since());
        facts.put("unit", application.unit());
        facts.put("posted", application.posted());
        facts.put("items", items);
        return Map.of("A", facts);
    }

    int mvel(Map<String, Object> variables) {
        int mask = 0;
        for (int i = 0; i < mvel.size(); i++) {
            boolean met = (Boolean) MVEL.executeExpression(mvel.get(i), new HashMap<>(variables));
            mask |= met ? 1 << i : 0;
        }
        return mask;
    }

    int jexl(Map<String, Object> variables) {
        int mask = 0;
        for (int i = 0; i < jexl.size(); i++) {
            boolean met = (Boolean) jexl.get(i).execute(new MapContext(new HashMap<>(variables)));
            mask |= met ? 1 << i : 0;
        }
        return mask;
    }

    int cel(Map<String, Object> variables) throws CelEvaluationException {
        int mask = 0;
        for (int i = 0; i < cel.size(); i++) {
            boolean met = (Boolean) cel.get(i).eval(variables);
            mask |= met ? 1 << i : 0;
        }
        return mask;
    }
}
