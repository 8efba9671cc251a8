// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.rule;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelLateFunctionBindings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.Value;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.plugin.FactKey;
import org.hengping.criteria.plugin.Facts;
import org.hengping.criteria.standard.LookupTable;
import org.hengping.criteria.standard.Standard;

/**
 * {@code table.NAME(keys…)} and {@code inTable.NAME(keys…)}: bound anew for each evaluation, because the day of the
 * application decides which rows hold.
 */
final class TableFunctions {
    /** Before the name of a table; gives its value or the error NO_TABLE_ROW. */
    static final String LOOK_UP = "table";

    /** Before the name of a table; tells whether it has such a row. */
    static final String CONTAINS = "inTable";

    private static final String INFIX = "_hengping_";

    private TableFunctions() {}

    static List<CelFunctionDecl> declarations(Standard standard) {
        List<CelFunctionDecl> all = new ArrayList<>();
        for (LookupTable table : standard.tables()) {
            List<CelType> keys = table.keys().stream()
                    .map(column -> RuleTypes.of(column.type()))
                    .toList();
            all.add(CelFunctionDecl.newFunctionDeclaration(
                    LOOK_UP + "." + table.name(),
                    CelOverloadDecl.newGlobalOverload(id(LOOK_UP, table), RuleTypes.of(table.valueType()), keys)));
            all.add(CelFunctionDecl.newFunctionDeclaration(
                    CONTAINS + "." + table.name(),
                    CelOverloadDecl.newGlobalOverload(id(CONTAINS, table), SimpleType.BOOL, keys)));
        }
        return all;
    }

    /** Binds the tables to the day of these facts. */
    @SuppressWarnings("Immutable") // these bindings live for one evaluation on one thread
    static CelLateFunctionBindings bind(Standard standard, Facts facts) {
        List<CelFunctionBinding> all = new ArrayList<>();
        for (LookupTable table : standard.tables()) {
            List<Class<?>> classes = new ArrayList<>();
            table.keys().forEach(column -> classes.add(Keys.javaType(column.type())));
            all.add(CelFunctionBinding.from(id(LOOK_UP, table), classes, arguments -> find(table, facts, arguments)
                    .orElseThrow(() -> new RuleFault(RuleFault.Kind.NO_TABLE_ROW))));
            all.add(CelFunctionBinding.from(id(CONTAINS, table), classes, arguments -> find(table, facts, arguments)
                    .isPresent()));
        }
        return CelLateFunctionBindings.from(all);
    }

    /** Tells whether an overload is that of a table. */
    static boolean isTable(String overload) {
        return overload.startsWith(LOOK_UP + INFIX) || overload.startsWith(CONTAINS + INFIX);
    }

    private static String id(String prefix, LookupTable table) {
        return prefix + INFIX + table.name();
    }

    private static Optional<Object> find(LookupTable table, Facts facts, Object[] arguments) {
        List<Value> keys = new ArrayList<>();
        for (Object argument : arguments) {
            Optional<Value> key = value(argument);
            if (key.isEmpty()) {
                return Optional.empty();
            }
            keys.add(key.get());
        }
        FactKey<?> column = Keys.key("value", table.valueType());
        return facts.lookUp(table.name(), column, keys).map(found -> found);
    }

    /** Returns the key of an argument; nothing for numbers that no table can hold. */
    private static Optional<Value> value(Object argument) {
        if (argument instanceof Boolean truth) {
            return Optional.of(new Value.BooleanValue(truth));
        }
        if (argument instanceof Long whole) {
            return Math.abs(whole) <= Value.GREATEST_INTEGER && whole != Long.MIN_VALUE
                    ? Optional.of(new Value.IntegerValue(whole))
                    : Optional.empty();
        }
        if (argument instanceof LocalDate day) {
            return Optional.of(new Value.DateValue(day));
        }
        return Optional.of(new Value.TextValue(String.valueOf(argument)));
    }

    /** Typed keys of facts by the type that the vocabulary gives. */
    static final class Keys {
        private Keys() {}

        static FactKey<?> key(String name, ValueType type) {
            return new FactKey<>(name, type, javaType(type));
        }

        static Class<?> javaType(ValueType type) {
            return switch (type) {
                case BOOLEAN -> Boolean.class;
                case INTEGER -> Long.class;
                case DECIMAL -> Decimal.class;
                case DATE -> LocalDate.class;
                case TEXT, CODE -> String.class;
            };
        }
    }
}
