// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.osgi;

import java.util.stream.Collectors;
import org.hengping.platform.fault.PlatformException;

/** Shows the findings of a fault in a log, one line each. */
final class Findings {
    private Findings() {}

    static String lines(PlatformException fault) {
        return fault.violations().stream()
                .map(violation -> "  " + violation.place() + " [" + violation.code() + "] "
                        + violation.text().toString().replaceAll("[\\p{Cntrl}]", " "))
                .collect(Collectors.joining("\n"));
    }
}
