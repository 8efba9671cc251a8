// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.gate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hengping.criteria.Text;
import org.hengping.platform.fault.Violation;

/**
 * Collects what the gate finds, each thing once and not without end. What a bundle wrote is made harmless before it is
 * shown: no control characters, none that turn the direction of text, no lone surrogates, bounded length. Not thread-safe.
 */
final class Findings {
    private static final int LONGEST_PLACE = 300;
    private static final int LONGEST_TEXT = 1_000;

    private final int most;
    private final Set<Violation> refusals = new LinkedHashSet<>();
    private final Set<Violation> remarks = new LinkedHashSet<>();
    private boolean more;

    Findings(int most) {
        this.most = most;
    }

    void refuse(String place, String code, String zh, String en) {
        add(refusals, place, code, zh, en);
    }

    void refuse(Violation violation) {
        refuse(
                violation.place(),
                violation.code(),
                violation.text().zh(),
                violation.text().en());
    }

    void remark(Violation violation) {
        remark(
                violation.place(),
                violation.code(),
                violation.text().zh(),
                violation.text().en());
    }

    void remark(String place, String code, String zh, String en) {
        add(remarks, place, code, zh, en);
    }

    private void add(Set<Violation> to, String place, String code, String zh, String en) {
        if (to.size() >= most) {
            more = true;
            return;
        }
        to.add(new Violation(
                shown(place, LONGEST_PLACE), code, new Text(shown(zh, LONGEST_TEXT), shown(en, LONGEST_TEXT))));
    }

    boolean refused() {
        return !refusals.isEmpty();
    }

    List<Violation> refusals() {
        return List.copyOf(refusals);
    }

    List<Violation> remarks() {
        if (more) {
            Set<Violation> all = new LinkedHashSet<>(remarks);
            all.add(new Violation(
                    "", "more-findings", new Text("还有更多问题未列出，请先改正已列出的", "there are more findings; mend these first")));
            return List.copyOf(all);
        }
        return List.copyOf(remarks);
    }

    static String shown(String text, int longest) {
        StringBuilder out = new StringBuilder();
        text.codePoints().limit(longest).forEach(point -> {
            boolean plain = !Character.isISOControl(point)
                    && !(point >= 0xD800 && point <= 0xDFFF)
                    && !(point >= 0x202A && point <= 0x202E)
                    && !(point >= 0x2066 && point <= 0x2069);
            out.appendCodePoint(plain || point == '\n' ? point : '?');
        });
        return out.toString();
    }
}
