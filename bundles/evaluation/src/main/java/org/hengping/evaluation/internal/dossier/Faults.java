// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.dossier;

import java.util.ArrayList;
import java.util.List;
import org.hengping.criteria.Text;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.fault.Violation;

/** Collects what is wrong with a dossier, up to a limit; what comes after it is dropped. Not thread-safe. */
final class Faults {
    private static final int LONGEST_QUOTE = 60;

    private final int limit;
    private final List<Violation> violations = new ArrayList<>();

    Faults(int limit) {
        this.limit = limit;
    }

    void add(String place, String code, String zh, String en) {
        if (violations.size() < limit) {
            violations.add(new Violation(place, code, new Text(zh, en)));
        }
    }

    boolean isEmpty() {
        return violations.isEmpty();
    }

    /** Returns what refuses the dossier. */
    PlatformException exception() {
        return new PlatformException(
                PlatformException.Kind.INVALID,
                "dossier-invalid",
                new Text(
                        "申报材料有 " + count() + " 处不符合格式或词汇表，请按各处说明改正后重新提交。",
                        "The dossier is not as it must be; places to correct: " + count()
                                + ". Correct each of them as it says and send it again."),
                violations);
    }

    private String count() {
        return violations.size() < limit ? Integer.toString(violations.size()) : limit + "+";
    }

    /** Returns a part of the input shortened and without control characters, in quotation marks. */
    static String quote(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints()
                .limit(LONGEST_QUOTE)
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .forEach(out::appendCodePoint);
        if (text.codePointCount(0, text.length()) > LONGEST_QUOTE) {
            out.append('…');
        }
        return out.append('"').toString();
    }

    /** Returns the JSON pointer (RFC 6901) to a member. */
    static String at(String place, String member) {
        String shown = member.length() > LONGEST_QUOTE ? member.substring(0, LONGEST_QUOTE) + "…" : member;
        return place + "/" + shown.replace("~", "~0").replace("/", "~1");
    }

    /** Returns the JSON pointer (RFC 6901) to an item. */
    static String at(String place, int index) {
        return place + "/" + index;
    }
}
