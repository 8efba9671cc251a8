// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.signing;

/**
 * Who did something at the register, as was said with the request.
 *
 * @param name who, 1 to 100 characters
 * @param role in what role, 1 to 100 characters
 */
public record Signatory(String name, String role) {
    private static final int LONGEST = 100;

    public Signatory {
        name = checked(name);
        role = checked(role);
    }

    private static String checked(String text) {
        String stripped = text.strip();
        if (stripped.isEmpty()
                || stripped.length() > LONGEST
                || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("name and role have 1 to " + LONGEST + " characters");
        }
        return stripped;
    }
}
