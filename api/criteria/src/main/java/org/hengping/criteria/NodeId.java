// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria;

import java.util.regex.Pattern;

/**
 * The name of a node, unique within its standard and kept over its versions, so that versions can be compared.
 *
 * @param value lower-case words joined by hyphens, at most 64 characters
 */
public record NodeId(String value) implements Comparable<NodeId> {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    public NodeId {
        if (value.length() > 64 || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a node id is lower-case words joined by hyphens, at most 64 characters: \"" + value + "\"");
        }
    }

    @Override
    public int compareTo(NodeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
