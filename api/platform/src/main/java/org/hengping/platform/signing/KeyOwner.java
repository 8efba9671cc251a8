// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.signing;

import java.util.Objects;

/**
 * In whose name a key signs.
 *
 * @param kind what the owner is
 * @param name its name or unified social credit code (统一社会信用代码), 1 to 200 characters without control characters
 */
public record KeyOwner(Kind kind, String name) {
    private static final int LONGEST = 200;

    /** What an owner of a key is. */
    public enum Kind {
        /** A self-reviewing unit (自主评审单位). */
        UNIT,
        /** The province. */
        PROVINCE,
        /** The platform node itself, which signs packs that were written in its console. */
        NODE
    }

    public KeyOwner {
        Objects.requireNonNull(kind, "kind");
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the name of a key's owner has 1 to " + LONGEST + " characters");
        }
    }
}
