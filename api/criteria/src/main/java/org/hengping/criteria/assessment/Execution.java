// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.assessment;

/**
 * How a result was reached; compared in a replay only under the same schedule.
 *
 * @param engine name and build of the engine
 * @param schedule name of the metering schedule; {@code unmetered/1} counts leaves and records only
 * @param leaves leaves computed, a second look without unvouched records included
 * @param records records handed to leaves
 */
public record Execution(String engine, String schedule, long leaves, long records) {
    public Execution {
        if (engine.isBlank() || schedule.isBlank() || leaves < 0 || records < 0) {
            throw new IllegalArgumentException("an execution names engine and schedule and counts from 0");
        }
    }
}
