// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.rule;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hengping.criteria.standard.Standard;

/**
 * The language of the rules: CEL without floating point, times of day, bytes, maps, dynamic types and regular expressions,
 * with dates and decimals as opaque types whose operators are further overloads of CEL's own. Evaluation is the legacy
 * runtime of dev.cel, whose handling of error values in {@code &&}, {@code ||} and the macros is that of the CEL
 * specification.
 */
final class RuleLanguage {
    /** Longest expression, in code points. */
    static final int LONGEST = 4_000;

    /** Most nodes of a parsed expression, macros expanded. */
    static final int MOST_NODES = 2_000;

    /** Deepest nesting of loops in a condition. */
    static final int DEEPEST_LOOPS = 2;

    /** Deepest nesting of loops in a condition on each record. */
    static final int DEEPEST_LOOPS_PER_RECORD = 1;

    private static final int MOST_ITERATIONS = 300_000;
    private static final int MOST_ITERATIONS_PER_RECORD = 10_000;
    private static final int DEEPEST_NESTING = 32;

    private static final Set<CelKind> KINDS =
            EnumSet.of(CelKind.BOOL, CelKind.INT, CelKind.STRING, CelKind.LIST, CelKind.TYPE_PARAM);

    /** Functions of CEL that are offered, by their names in syntax trees. */
    static final Set<String> OFFERED = Set.of(
            "_&&_",
            "_||_",
            "!_",
            "_?_:_",
            "_==_",
            "_!=_",
            "_<_",
            "_<=_",
            "_>_",
            "_>=_",
            "_+_",
            "_-_",
            "_*_",
            "_/_",
            "_%_",
            "-_",
            "@in",
            "_[_]",
            "@not_strictly_false",
            "size",
            "contains",
            "startsWith",
            "endsWith");

    /** Functions of CEL that are not offered, so that the message can say so. */
    static final Set<String> NOT_OFFERED = Set.of(
            "double",
            "timestamp",
            "duration",
            "matches",
            "bytes",
            "uint",
            "int",
            "string",
            "bool",
            "dyn",
            "type",
            "getFullYear",
            "getMonth",
            "getDate",
            "getDayOfMonth",
            "getDayOfWeek",
            "getDayOfYear",
            "getHours",
            "getMinutes",
            "getSeconds",
            "getMilliseconds");

    private static final CelRuntime CONDITIONS = runtime(MOST_ITERATIONS);
    private static final CelRuntime RECORDS = runtime(MOST_ITERATIONS_PER_RECORD);

    private RuleLanguage() {}

    /** Returns the runtime for expressions computed once for a leaf, or once for each record. */
    static CelRuntime runtime(boolean perRecord) {
        return perRecord ? RECORDS : CONDITIONS;
    }

    /** Makes a compiler for the leaf that these types belong to. */
    static CelCompiler compiler(RuleTypes types, Standard standard, Optional<String> recordsOf) {
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(options(MOST_ITERATIONS))
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(CelStandardDeclarations.newBuilder()
                        .filterFunctions((function, overload) -> isOffered(overload.celOverloadDecl()))
                        .filterIdentifiers(identifier -> false)
                        .build())
                .setTypeProvider(types)
                .addVar("facts", types.named(RuleTypes.FACTS))
                .addVar("parameters", types.named(RuleTypes.PARAMETERS))
                .addVar("calendar", types.named(RuleTypes.CALENDAR))
                .addFunctionDeclarations(RuleFunctions.declarations())
                .addFunctionDeclarations(TableFunctions.declarations(standard));
        recordsOf.ifPresent(list -> builder.addVar("record", types.named(RuleTypes.RECORD_PREFIX + list)));
        return builder.build();
    }

    private static boolean isOffered(CelOverloadDecl overload) {
        List<CelType> all = new ArrayList<>(overload.parameterTypes());
        all.add(overload.resultType());
        boolean known = all.stream().allMatch(type -> KINDS.contains(type.kind()));
        boolean ordersOrJoinsTexts = Set.of(
                        "add_string",
                        "less_string",
                        "less_equals_string",
                        "greater_string",
                        "greater_equals_string",
                        "less_bool",
                        "less_equals_bool",
                        "greater_bool",
                        "greater_equals_bool")
                .contains(overload.overloadId());
        boolean conversion =
                NOT_OFFERED.stream().anyMatch(name -> overload.overloadId().endsWith("_to_" + name));
        return known && !ordersOrJoinsTexts && !conversion;
    }

    private static CelOptions options(int iterations) {
        return CelOptions.current()
                .maxExpressionCodePointSize(LONGEST)
                .maxParseExpressionNodeCount(MOST_NODES)
                .maxParseRecursionDepth(DEEPEST_NESTING)
                .maxParseErrorRecoveryLimit(8)
                .comprehensionMaxIterations(iterations)
                .enableHeterogeneousNumericComparisons(false)
                .errorOnIntWrap(true)
                .populateMacroCalls(true)
                .build();
    }

    private static CelRuntime runtime(int iterations) {
        List<CelFunctionBinding> bindings = RuleFunctions.bindings();
        return CelRuntimeFactory.legacyCelRuntimeBuilder()
                .setOptions(options(iterations))
                .addFunctionBindings(bindings)
                .build();
    }
}
