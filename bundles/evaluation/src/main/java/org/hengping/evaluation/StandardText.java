// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.internal.rendering.StandardRendering;

/** A whole standard as text that people read, both languages side by side. Pure and thread-safe. */
public final class StandardText {
    private StandardText() {}

    /** Returns the text; lines end with a line feed. */
    public static String of(Standard standard, Vocabulary vocabulary) {
        return new StandardRendering(standard, standard.vocabulary(vocabulary)).render();
    }
}
