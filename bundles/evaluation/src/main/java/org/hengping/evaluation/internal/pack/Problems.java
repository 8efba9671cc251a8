// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hengping.criteria.Text;
import org.hengping.platform.fault.Violation;

/** Collects what is wrong with a pack while it is read. Used on one thread. */
final class Problems {
    /** Beyond this many nothing more is kept; only the first of them are reported. */
    private static final int MOST_KEPT = 1_000;

    private record Found(Mark mark, Violation violation) {}

    /** Codes that say the same of a value, so one of them is enough. */
    private static final Set<String> ABOUT_VALUES =
            Set.of("wrong-type", "wrong-value", "bad-date", "bad-integer", "unknown-code");

    private final List<Found> found = new ArrayList<>();
    private final Set<Mark> badValues = new HashSet<>();

    void add(Mark mark, String code, String zh, String en) {
        boolean said = ABOUT_VALUES.contains(code) && !badValues.add(mark);
        if (!said && found.size() < MOST_KEPT) {
            found.add(new Found(mark, new Violation(mark.toString(), code, new Text(cut(zh), cut(en)))));
        }
    }

    /** Makes a value; what its constructor refuses becomes a problem at this place. */
    <T> Optional<T> attempt(Mark mark, String code, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException refused) {
            String why = String.valueOf(refused.getMessage());
            add(mark, code, "此处内容不符合要求：" + why, why);
            return Optional.empty();
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Throws all problems in the order of the files, if there are any. */
    void throwIfAny() throws PackException {
        if (!found.isEmpty()) {
            throw new PackException(found.stream()
                    .sorted(Comparator.comparing(Found::mark))
                    .map(Found::violation)
                    .distinct()
                    .toList());
        }
    }

    private static String cut(String text) {
        return text.length() <= 1_000 ? text : text.substring(0, text.offsetByCodePoints(0, 900)) + "…";
    }
}
