// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.dossier;

import java.time.LocalDate;
import org.hengping.criteria.Value;

/**
 * The days that rule a case; a round fixes them for everybody.
 *
 * @param appliesOn day of the application: chooses the policy, dated parameters and table rows
 * @param yearsCountTo day to which years in post are counted
 * @param evidenceUntil last day on which evidence counts
 */
public record CaseCalendar(LocalDate appliesOn, LocalDate yearsCountTo, LocalDate evidenceUntil) {
    public CaseCalendar {
        // the same range as for every other date of a dossier
        new Value.DateValue(appliesOn);
        new Value.DateValue(yearsCountTo);
        new Value.DateValue(evidenceUntil);
    }
}
