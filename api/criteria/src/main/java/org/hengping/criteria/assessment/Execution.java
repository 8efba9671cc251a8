// SPDX-License-Identifier: Apache-2.0
package org.hengping.criteria.assessment;

import java.util.Objects;
import java.util.Optional;

/**
 * How a result was reached; compared in a replay only under the same schedule.
 *
 * @param engine name and build of the engine
 * @param schedule name of the metering schedule; {@code unmetered/1} counts leaves and records only, {@code metered/1}
 *     also what a Java plugin spent
 * @param leaves leaves computed, a second look without unvouched records included
 * @param records records handed to leaves
 * @param spent what plugin classes spent, over all leaves; absent under a schedule that does not meter
 */
public record Execution(String engine, String schedule, long leaves, long records, Optional<Spent> spent) {
    /**
     * What plugin classes spent.
     *
     * @param work units of work, by the schedule
     * @param bytes bytes allocated, by the schedule; not what the machine took
     */
    public record Spent(long work, long bytes) {
        /** Nothing. */
        public static final Spent NOTHING = new Spent(0, 0);

        public Spent {
            if (work < 0 || bytes < 0) {
                throw new IllegalArgumentException("what is spent counts from 0");
            }
        }

        /** Returns both together. */
        public Spent plus(Spent other) {
            return new Spent(Math.addExact(work, other.work), Math.addExact(bytes, other.bytes));
        }
    }

    public Execution {
        Objects.requireNonNull(spent, "spent");
        if (engine.isBlank() || schedule.isBlank() || leaves < 0 || records < 0) {
            throw new IllegalArgumentException("an execution names engine and schedule and counts from 0");
        }
    }

    /** An execution under a schedule that does not meter. */
    public Execution(String engine, String schedule, long leaves, long records) {
        this(engine, schedule, leaves, records, Optional.empty());
    }
}
