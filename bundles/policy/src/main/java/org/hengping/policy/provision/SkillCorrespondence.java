// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.provision;

import java.util.List;
import java.util.Objects;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Text;

/**
 * A skill level from which one may apply for a title (职业技能等级与职称贯通).
 *
 * @param code its code
 * @param label what people read
 * @param skillLevel code of the skill level
 * @param years whole years of work at that skill level, 0 to 60
 * @param title title one may apply for
 * @param clauses where it says so; at least one
 */
public record SkillCorrespondence(
        String code, Text label, String skillLevel, int years, TitleRef title, List<Clause> clauses)
        implements Provision {
    public SkillCorrespondence {
        Codes.require(code);
        Objects.requireNonNull(label, "label");
        Codes.require(skillLevel);
        Objects.requireNonNull(title, "title");
        if (years < 0 || years > 60) {
            throw new IllegalArgumentException("0 to 60 years are possible, not " + years);
        }
        clauses = Codes.clauses(clauses);
    }

    @Override
    public PolicyKind kind() {
        return PolicyKind.SKILL;
    }
}
