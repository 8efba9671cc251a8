// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.Clause;
import org.hengping.criteria.Text;

/**
 * A title series (职称系列) with its own ordered ladder of levels.
 *
 * @param code its code
 * @param label what people read
 * @param ladder its levels from the lowest up; at least one
 * @param clauses where it says so
 */
public record Series(String code, Text label, List<Level> ladder, List<Clause> clauses) {
    /**
     * A rung of the ladder.
     *
     * @param code its code within the series
     * @param title the title's name (讲师, 主治医师 …)
     * @param tier its tier, for rules across series
     */
    public record Level(String code, Text title, Tier tier) {
        public Level {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(title, "title");
            Objects.requireNonNull(tier, "tier");
        }
    }

    /** Tiers across series; a series need not have every one. */
    public enum Tier {
        /** 员级. */
        ENTRY,
        /** 助理级. */
        ASSISTANT,
        /** 中级. */
        INTERMEDIATE,
        /** 副高级. */
        ASSOCIATE_SENIOR,
        /** 正高级. */
        FULL_SENIOR
    }

    public Series {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(label, "label");
        ladder = List.copyOf(ladder);
        clauses = List.copyOf(clauses);
        if (ladder.isEmpty()) {
            throw new IllegalArgumentException("series without level: " + code);
        }
    }

    /** Returns the level of that code. */
    public Optional<Level> level(String levelCode) {
        return ladder.stream().filter(level -> level.code().equals(levelCode)).findFirst();
    }
}
