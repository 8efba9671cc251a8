// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.standard;

import java.util.Objects;

/**
 * A way to a title.
 *
 * @param method 评审方式
 * @param basis 申报依据
 */
public record Route(Method method, Basis basis) implements Comparable<Route> {
    public Route {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(basis, "basis");
    }

    /**
     * Reads {@code METHOD/BASIS}.
     *
     * @throws IllegalArgumentException if the text is not of that form
     */
    public static Route parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("a route is METHOD/BASIS, e.g. REVIEW/NORMAL: \"" + text + "\"");
        }
        return new Route(Method.valueOf(text.substring(0, slash)), Basis.valueOf(text.substring(slash + 1)));
    }

    @Override
    public int compareTo(Route other) {
        int byMethod = method.compareTo(other.method);
        return byMethod != 0 ? byMethod : basis.compareTo(other.basis);
    }

    @Override
    public String toString() {
        return method + "/" + basis;
    }
}
