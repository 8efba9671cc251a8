// SPDX-License-Identifier: Apache-2.0
package org.hengping.benchmarks;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeBuilder;
import dev.cel.runtime.CelRuntimeFactory;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Value;
import org.hengping.criteria.standard.LeafRule;
import org.hengping.criteria.standard.LookupTable;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Standard;

/** The expressions of a standard on the plain CEL runtime, over maps made beforehand: no tree, no reasons, no result. */
final class BareCel {
    private final Map<NodeId, CelRuntime.Program> programs = new HashMap<>();

    /**
     * Compiles every leaf of the standard.
     *
     * @param day day on which the rows of tables must hold
     * @throws CelValidationException if an expression does not compile over maps
     * @throws CelEvaluationException if a program cannot be made
     */
    BareCel(Standard standard, LocalDate day) throws CelValidationException, CelEvaluationException {
        CelCompilerBuilder compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addVar("facts", MapType.create(SimpleType.STRING, SimpleType.DYN))
                .addVar("parameters", MapType.create(SimpleType.STRING, SimpleType.DYN))
                .addVar("calendar", MapType.create(SimpleType.STRING, SimpleType.DYN))
                .addFunctionDeclarations(
                        CelFunctionDecl.newFunctionDeclaration(
                                "fullYears",
                                CelOverloadDecl.newGlobalOverload(
                                        "full_years", SimpleType.INT, SimpleType.DYN, SimpleType.DYN)),
                        CelFunctionDecl.newFunctionDeclaration(
                                "sum",
                                CelOverloadDecl.newGlobalOverload(
                                        "sum_list", SimpleType.INT, ListType.create(SimpleType.DYN))));
        List<CelFunctionBinding> bindings = new ArrayList<>();
        bindings.add(CelFunctionBinding.from(
                "full_years", LocalDate.class, LocalDate.class, (from, to) -> ChronoUnit.YEARS.between(from, to)));
        bindings.add(CelFunctionBinding.from("sum_list", List.class, BareCel::sum));
        for (LookupTable table : standard.tables()) {
            compiler.addFunctionDeclarations(
                    CelFunctionDecl.newFunctionDeclaration(
                            "table." + table.name(),
                            CelOverloadDecl.newGlobalOverload("table_" + table.name(), SimpleType.DYN, SimpleType.DYN)),
                    CelFunctionDecl.newFunctionDeclaration(
                            "inTable." + table.name(),
                            CelOverloadDecl.newGlobalOverload(
                                    "in_table_" + table.name(), SimpleType.BOOL, SimpleType.DYN)));
            Map<String, Object> rows = rows(table, day);
            bindings.add(CelFunctionBinding.from("table_" + table.name(), Object.class, rows::get));
            bindings.add(CelFunctionBinding.from("in_table_" + table.name(), Object.class, rows::containsKey));
        }
        CelRuntimeBuilder runtime = CelRuntimeFactory.legacyCelRuntimeBuilder().addFunctionBindings(bindings);
        compile(standard, compiler.build(), runtime.build());
    }

    private void compile(Standard standard, CelCompiler compiler, CelRuntime runtime)
            throws CelValidationException, CelEvaluationException {
        for (Node.Leaf leaf : standard.leaves()) {
            programs.put(
                    leaf.heading().id(),
                    runtime.createProgram(
                            compiler.compile(expression(leaf.rule())).getAst()));
        }
    }

    private static String expression(LeafRule rule) {
        if (rule instanceof LeafRule.Condition condition) {
            return condition.expression();
        }
        if (rule instanceof LeafRule.CountRecords count) {
            return "size(facts." + count.list() + ".filter(record, "
                    + count.where().orElse("true") + ")) >= " + count.atLeast();
        }
        throw new IllegalArgumentException("a leaf computed by a class has no expression");
    }

    private static Map<String, Object> rows(LookupTable table, LocalDate day) {
        Map<String, Object> rows = new HashMap<>();
        for (LookupTable.Row row : table.rows()) {
            if (row.validity().contains(day)) {
                rows.put(row.keys().get(0).text(), plain(row.value()));
            }
        }
        return rows;
    }

    private static Object sum(List<?> numbers) {
        long sum = 0;
        for (Object number : numbers) {
            sum = Math.addExact(sum, (Long) number);
        }
        return sum;
    }

    /** Returns a value as CEL's runtime knows it. */
    static Object plain(Value value) {
        if (value instanceof Value.BooleanValue truth) {
            return truth.value();
        }
        if (value instanceof Value.IntegerValue integer) {
            return integer.value();
        }
        if (value instanceof Value.DateValue date) {
            return date.value();
        }
        return value.text();
    }

    /** Returns the program of a leaf. */
    CelRuntime.Program program(NodeId leaf) {
        CelRuntime.Program program = programs.get(leaf);
        if (program == null) {
            throw new IllegalArgumentException("not a leaf of this standard: " + leaf);
        }
        return program;
    }
}
