// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.conformance;

import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;

/** Whether a judgement may change what surrounds the process for a moment: only where nobody else works in it. */
public enum Surroundings {
    /** Others work in this process: everything stays as it is. */
    SHARED {
        @Override
        <T> T elsewhere(Supplier<T> work) {
            return work.get();
        }
    },
    /** Nobody else works in this process. */
    OWN {
        @Override
        <T> T elsewhere(Supplier<T> work) {
            Locale locale = Locale.getDefault();
            TimeZone zone = TimeZone.getDefault();
            try {
                // other digits are left alone: CEL names its macros with those of the process once and for all
                Locale.setDefault(Locale.forLanguageTag("tr-TR"));
                TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
                return work.get();
            } finally {
                Locale.setDefault(locale);
                TimeZone.setDefault(zone);
            }
        }
    };

    abstract <T> T elsewhere(Supplier<T> work);
}
