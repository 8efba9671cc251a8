// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Invents well-typed expressions over {@link RuleCases}, errors of every kind included. */
final class RuleExpressions {
    private record Field(String name, String type, boolean optional) {}

    private static final Map<String, List<Field>> LISTS = Map.of(
            "works",
            List.of(
                    new Field("kind", "code", false),
                    new Field("on", "date", false),
                    new Field("rank", "int", true),
                    new Field("funds", "decimal", true),
                    new Field("title", "text", true),
                    new Field("done", "bool", true),
                    new Field("pages", "int", false)),
            "posts",
            List.of(
                    new Field("grade", "code", true),
                    new Field("since", "date", false),
                    new Field("level", "int", false)));
    private static final List<Field> PLAIN = List.of(
            new Field("degree", "code", false),
            new Field("hours", "int", false),
            new Field("years", "int", true),
            new Field("score", "decimal", true),
            new Field("base", "decimal", false),
            new Field("birth", "date", false),
            new Field("left", "date", true),
            new Field("full", "bool", false),
            new Field("agreed", "bool", true),
            new Field("remark", "text", true));
    private static final List<Field> PARAMETERS = List.of(
            new Field("many", "int", false),
            new Field("past", "int", false),
            new Field("least", "decimal", false),
            new Field("since", "date", false),
            new Field("wanted", "code", false),
            new Field("strict", "bool", false));
    private static final List<String> CODES = List.of("A", "B", "C");

    private final Random random;
    private final Set<String> optionalRead = new TreeSet<>();
    private int variables;

    RuleExpressions(Random random) {
        this.random = random;
    }

    private record Variable(String name, String list, String single, int depth) {}

    String condition() {
        optionalRead.clear();
        return asked(bool(2 + random.nextInt(3), List.of(), 2));
    }

    String where(String list) {
        optionalRead.clear();
        return asked(bool(2 + random.nextInt(2), List.of(new Variable("record", list, "", 0)), 1));
    }

    String number() {
        optionalRead.clear();
        return random.nextInt(3) == 0 ? "1" : asked(integer(2, List.of(), 2), "int");
    }

    private String asked(String expression) {
        return asked(expression, "bool");
    }

    /** An optional path must be asked for somewhere. */
    private String asked(String expression, String type) {
        StringBuilder asks = new StringBuilder("true");
        for (String path : optionalRead) {
            asks.append(
                    path.startsWith("facts.")
                            ? " && (has(" + path + ") || true)"
                            : " && facts." + path.substring(0, path.indexOf('.')) + ".all(z, has(z."
                                    + path.substring(path.indexOf('.') + 1) + ") || true)");
        }
        if (optionalRead.isEmpty()) {
            return expression;
        }
        return type.equals("bool")
                ? "(" + asks + ") && (" + expression + ")"
                : "(" + asks + ") ? (" + expression + ") : 1";
    }

    private String pick(String... forms) {
        return forms[random.nextInt(forms.length)];
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String of(String type, int deep, List<Variable> scope, int loops) {
        return switch (type) {
            case "bool" -> bool(deep, scope, loops);
            case "int" -> integer(deep, scope, loops);
            case "decimal" -> decimal(deep, scope, loops);
            case "date" -> date(deep, scope, loops);
            default -> text(deep, scope, loops);
        };
    }

    private String bool(int deep, List<Variable> scope, int loops) {
        int choice = deep <= 0 ? random.nextInt(4) : random.nextInt(26);
        int d = deep - 1;
        return switch (choice) {
            case 0 -> pick("true", "false", read("bool", scope));
            case 1 -> read("bool", scope);
            case 2 -> codeTest(scope);
            case 3 -> has(scope);
            case 4, 5, 6 -> "(" + bool(d, scope, loops) + " && " + bool(d, scope, loops) + ")";
            case 7, 8, 9 -> "(" + bool(d, scope, loops) + " || " + bool(d, scope, loops) + ")";
            case 10 -> "!(" + bool(d, scope, loops) + ")";
            case 11 ->
                "(" + bool(d, scope, loops) + " ? " + bool(d, scope, loops) + " : " + bool(d, scope, loops) + ")";
            case 12, 13, 14 -> {
                String type = pick("int", "decimal", "date");
                yield "(" + of(type, d, scope, loops) + pick(" == ", " != ", " < ", " <= ", " > ", " >= ")
                        + of(type, d, scope, loops) + ")";
            }
            case 15 -> {
                String type = pick("bool", "text");
                yield "(" + of(type, d, scope, loops) + pick(" == ", " != ") + of(type, d, scope, loops) + ")";
            }
            case 16 -> {
                String type = pick("int", "decimal", "date", "text", "bool");
                yield "(" + of(type, d, scope, loops) + " in [" + of(type, d, scope, loops) + ", "
                        + of(type, d, scope, loops) + "])";
            }
            case 17 ->
                text(d, scope, loops) + pick(".contains(", ".startsWith(", ".endsWith(") + text(d, scope, loops) + ")";
            case 18 -> "inTable." + table(d, scope, loops);
            case 19 -> {
                if (loops == 0) {
                    yield bool(d, scope, loops);
                }
                String type = pick("int", "decimal", "date", "text");
                yield "(" + of(type, d, scope, loops) + " in " + mapped(type, d, scope, loops - 1) + ")";
            }
            default -> loops == 0 ? bool(d, scope, loops) : loop(d, scope, loops - 1);
        };
    }

    private String loop(int d, List<Variable> scope, int loops) {
        Source source = source(d, scope, loops);
        String macro = pick("exists", "exists", "all", "all", "exists_one");
        Variable variable = source.variable();
        return source.text() + "." + macro + "(" + variable.name() + ", " + bool(d, with(scope, variable), loops) + ")";
    }

    /** A list on its way; the variable is for what comes next. */
    private record Source(String text, Variable variable) {}

    private Source source(int d, List<Variable> scope, int loops) {
        String list = pick("works", "works", "posts");
        String text = "facts." + list;
        while (random.nextInt(3) == 0) {
            Variable variable = variable(list);
            text += ".filter(" + variable.name() + ", " + bool(d - 1, with(scope, variable), loops) + ")";
        }
        if (random.nextInt(8) == 0) {
            String type = pick("int", "decimal", "date", "text", "bool");
            Variable variable = variable(list);
            text += ".map(" + variable.name() + ", " + of(type, d, with(scope, variable), loops) + ")";
            return new Source(text, new Variable("e" + ++variables, "", type, 0));
        }
        return new Source(text, variable(list));
    }

    private String mapped(String type, int d, List<Variable> scope, int loops) {
        String list = pick("works", "posts");
        Variable variable = variable(list);
        List<Variable> inside = with(scope, variable);
        String condition = random.nextInt(4) == 0 ? bool(d - 1, inside, loops) + ", " : "";
        String filter = "";
        if (random.nextInt(2) == 0) {
            Variable filtered = variable(list);
            filter = ".filter(" + filtered.name() + ", " + bool(d - 1, with(scope, filtered), loops) + ")";
        }
        return "facts." + list + filter + ".map(" + variable.name() + ", " + condition + of(type, d, inside, loops)
                + ")";
    }

    private Variable variable(String list) {
        return new Variable(random.nextInt(3) == 0 ? "w" : "v" + ++variables, list, "", 0);
    }

    private static List<Variable> with(List<Variable> scope, Variable variable) {
        List<Variable> all = new ArrayList<>(scope);
        all.removeIf(other -> other.name().equals(variable.name()));
        all.add(variable);
        return all;
    }

    private String codeTest(List<Variable> scope) {
        String read = read("code", scope);
        return random.nextInt(3) == 0
                ? "(" + read + " in ['" + pick(CODES) + "', '" + pick(CODES) + "'])"
                : "(" + read + pick(" == ", " != ") + "'" + pick(CODES) + "')";
    }

    private String has(List<Variable> scope) {
        if (random.nextInt(8) == 0) {
            return "has(facts.works[" + random.nextInt(4) + "].rank)";
        }
        List<String> all = new ArrayList<>();
        PLAIN.forEach(field -> all.add("facts." + field.name()));
        for (Variable variable : scope) {
            LISTS.getOrDefault(variable.list(), List.of())
                    .forEach(field -> all.add(variable.name() + "." + field.name()));
        }
        all.add("facts.works");
        return "has(" + pick(all) + ")";
    }

    private String read(String type, List<Variable> scope) {
        List<Runnable> marks = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (Field field : PLAIN) {
            if (field.type().equals(type)) {
                all.add("facts." + field.name());
                marks.add(() -> mark(field, "facts."));
            }
        }
        for (Variable variable : scope) {
            if (variable.single().equals(type)) {
                all.add(variable.name());
                marks.add(() -> {});
            }
            for (Field field : LISTS.getOrDefault(variable.list(), List.of())) {
                if (field.type().equals(type)) {
                    for (int weight = 0; weight < 3; weight++) {
                        all.add(variable.name() + "." + field.name());
                        marks.add(() -> mark(field, variable.list() + "."));
                    }
                }
            }
        }
        if (type.equals("int") && random.nextInt(6) == 0) {
            return "facts.works[" + pick("0", "1", "7", "-1", "facts.hours") + "].pages";
        }
        int chosen = random.nextInt(all.size());
        marks.get(chosen).run();
        return all.get(chosen);
    }

    private void mark(Field field, String owner) {
        if (field.optional()) {
            optionalRead.add(owner + field.name());
        }
    }

    private String parameter(String type) {
        List<String> all = PARAMETERS.stream()
                .filter(field -> field.type().equals(type))
                .map(field -> "parameters." + field.name())
                .toList();
        return pick(all);
    }

    private String table(int d, List<Variable> scope, int loops) {
        return switch (random.nextInt(3)) {
            case 0 -> "years(" + text(d, scope, loops) + ", " + bool(d, scope, loops) + ")";
            default -> "names(" + integer(d, scope, loops) + ")";
        };
    }

    private String integer(int deep, List<Variable> scope, int loops) {
        int choice = deep <= 0 ? random.nextInt(3) : random.nextInt(15);
        int d = deep - 1;
        return switch (choice) {
            case 0 -> pick("0", "1", "2", "3", "-1", "9223372036854775807", "-9223372036854775808", "9007199254740991");
            case 1 -> read("int", scope);
            case 2 -> parameter("int");
            case 3, 4 ->
                "(" + integer(d, scope, loops) + pick(" + ", " - ", " * ", " / ", " % ") + integer(d, scope, loops)
                        + ")";
            case 5 -> "-(" + integer(d, scope, loops) + ")";
            case 6 ->
                "(" + bool(d, scope, loops) + " ? " + integer(d, scope, loops) + " : " + integer(d, scope, loops) + ")";
            case 7 -> "fullYears(" + date(d, scope, loops) + ", " + date(d, scope, loops) + ")";
            case 8 -> "table.years(" + text(d, scope, loops) + ", " + bool(d, scope, loops) + ")";
            case 9 -> "size(" + text(d, scope, loops) + ")";
            case 10 -> "sum([" + integer(d, scope, loops) + ", " + integer(d, scope, loops) + "])";
            case 11 ->
                loops == 0
                        ? integer(d, scope, loops)
                        : source(d, scope, loops - 1).text() + ".size()";
            case 12 -> loops == 0 ? integer(d, scope, loops) : "sum(" + mapped("int", d, scope, loops - 1) + ")";
            case 13 -> "yearOf(" + date(d, scope, loops) + ")";
            default -> "size([" + integer(d, scope, loops) + ", 1])";
        };
    }

    private String decimal(int deep, List<Variable> scope, int loops) {
        int choice = deep <= 0 ? random.nextInt(3) : random.nextInt(9);
        int d = deep - 1;
        return switch (choice) {
            case 0 -> pick("decimal('0.5')", "decimal('80')", "decimal('-3.25')", "decimal('9223372036854.775807')");
            case 1 -> read("decimal", scope);
            case 2 -> parameter("decimal");
            case 3, 4 -> "(" + decimal(d, scope, loops) + pick(" + ", " - ") + decimal(d, scope, loops) + ")";
            case 5 ->
                "(" + bool(d, scope, loops) + " ? " + decimal(d, scope, loops) + " : " + decimal(d, scope, loops) + ")";
            case 6 -> "decimal(" + integer(d, scope, loops) + ")";
            case 7 -> "decimal(" + text(d, scope, loops) + " + '')".replace(" + ''", "");
            default -> loops == 0 ? decimal(d, scope, loops) : "sum(" + mapped("decimal", d, scope, loops - 1) + ")";
        };
    }

    private String date(int deep, List<Variable> scope, int loops) {
        int choice = deep <= 0 ? random.nextInt(4) : random.nextInt(7);
        int d = deep - 1;
        return switch (choice) {
            case 0 -> pick("date('2020-01-01')", "date('2021-06-30')", "date('1990-02-28')", "date('2199-12-31')");
            case 1 -> read("date", scope);
            case 2 -> parameter("date");
            case 3 -> pick("calendar.appliesOn", "calendar.yearsCountTo", "calendar.evidenceUntil");
            case 4 -> date(d, scope, loops) + ".plusYears(" + pick("-5", "1", integer(d, scope, loops)) + ")";
            case 5 -> "(" + bool(d, scope, loops) + " ? " + date(d, scope, loops) + " : " + date(d, scope, loops) + ")";
            default -> "date(" + text(0, scope, loops) + ")".replace("''", "");
        };
    }

    private String text(int deep, List<Variable> scope, int loops) {
        int choice = deep <= 0 ? random.nextInt(4) : random.nextInt(7);
        int d = deep - 1;
        return switch (choice) {
            case 0 -> pick("'A'", "'B'", "''", "'2020-02-29'", "'1.5'", "'中文𠀀'", "'\"quoted\"'");
            case 1 -> read("text", scope);
            case 2 -> pick(parameter("code"), "facts.degree");
            case 3 -> read("code", scope).replace("facts.degree", "parameters.wanted");
            case 4 -> "(" + bool(d, scope, loops) + " ? " + text(d, scope, loops) + " : " + text(d, scope, loops) + ")";
            default -> "table.names(" + integer(d, scope, loops) + ")";
        };
    }
}
