// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.provision;

import java.util.Objects;

/**
 * A title by the codes of its series and level.
 *
 * @param series code of the series
 * @param level code of the level on that series' ladder
 */
public record TitleRef(String series, String level) {
    public TitleRef {
        Objects.requireNonNull(series, "series");
        Objects.requireNonNull(level, "level");
    }

    @Override
    public String toString() {
        return series + "/" + level;
    }
}
