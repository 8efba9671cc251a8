// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.rendering;

import org.hengping.criteria.Text;

/** The languages of the platform. */
public enum Language {
    /** Simplified Chinese, zh-CN. */
    CHINESE,
    /** English. */
    ENGLISH;

    /** Picks from a text. */
    String of(Text text) {
        return this == CHINESE ? text.zh() : text.en();
    }
}
