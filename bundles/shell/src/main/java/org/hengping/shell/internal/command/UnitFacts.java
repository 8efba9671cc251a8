// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.karaf.shell.support.CommandException;
import org.hengping.criteria.fact.RedLineClass;
import org.hengping.platform.signing.Signatory;
import org.hengping.platform.unitfact.RegisteredUnitFact;
import org.hengping.platform.unitfact.UnitFactClass;
import org.hengping.shell.internal.platform.Lists;
import org.hengping.shell.internal.platform.Platform;

/** Reads and shows what the commands on facts of units have in common. */
final class UnitFacts {
    private static final int SHORTEST_PREFIX = 4;

    private UnitFacts() {}

    /** Returns the one definition of that name, or whose digest begins so. */
    static RegisteredUnitFact find(Platform platform, String typed) throws CommandException {
        String digits = typed.startsWith("sha256:") ? typed.substring("sha256:".length()) : typed;
        List<RegisteredUnitFact> meant = Lists.all(platform.unitFacts()::list).stream()
                .filter(fact -> fact.name().equals(typed)
                        || (digits.length() >= SHORTEST_PREFIX
                                && fact.definition().hex().startsWith(digits)))
                .toList();
        if (meant.size() == 1) {
            return meant.get(0);
        }
        throw PlatformCommand.refused(
                "有 " + meant.size() + " 项定义符合“" + typed + "”；请用 hengping:unit-facts 查看，并给出名称或摘要的前几位。",
                meant.size() + " definitions are meant by \"" + typed
                        + "\"; see hengping:unit-facts and give a name or the first digits of a digest.");
    }

    static Signatory by(String name, String role) throws CommandException {
        try {
            return new Signatory(name, role);
        } catch (IllegalArgumentException e) {
            throw PlatformCommand.refused(
                    "--name 和 --role 各1至100个字符。", "--name and --role have 1 to 100 characters each.");
        }
    }

    /** Reads {@code CLASS} and {@code field=CLASS} items. */
    static UnitFactClass redLine(List<String> typed) throws CommandException {
        Optional<RedLineClass> whole = Optional.empty();
        TreeMap<String, RedLineClass> fields = new TreeMap<>();
        for (String item : typed) {
            int border = item.indexOf('=');
            Optional<RedLineClass> kind = kind(item.substring(border + 1));
            if (border < 0) {
                whole = kind;
            } else if (kind.isPresent()) {
                fields.put(item.substring(0, border), kind.get());
            }
        }
        return new UnitFactClass(whole, fields);
    }

    private static Optional<RedLineClass> kind(String text) throws CommandException {
        String name = text.toUpperCase(Locale.ROOT);
        if (name.equals("NONE")) {
            return Optional.empty();
        }
        for (RedLineClass kind : RedLineClass.values()) {
            if (kind.name().equals(name)) {
                return Optional.of(kind);
            }
        }
        throw PlatformCommand.refused(
                "类别应为 NONE 或：" + List.of(RedLineClass.values()),
                "A class is NONE or one of " + List.of(RedLineClass.values()));
    }

    static String told(Optional<UnitFactClass> value) {
        if (value.isEmpty()) {
            return "";
        }
        StringBuilder told =
                new StringBuilder(value.get().redLine().map(RedLineClass::name).orElse("NONE"));
        value.get()
                .fields()
                .forEach((field, kind) ->
                        told.append(' ').append(field).append('=').append(kind));
        return told.toString();
    }
}
