// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy;

import java.util.List;
import java.util.stream.Collectors;

/** A policy pack that cannot be used, with every fault found and where it is. */
public final class PolicyPackException extends Exception {
    /** Most faults that are listed. */
    public static final int MOST_FAULTS = 50;

    private final List<Fault> faults;

    /**
     * One thing to put right.
     *
     * @param place {@code file:line:column}, or the file alone
     * @param expected what is wrong and what is expected
     */
    public record Fault(String place, String expected) {
        @Override
        public String toString() {
            return place + ": " + expected;
        }
    }

    /** @param faults at least one; those beyond {@link #MOST_FAULTS} are dropped */
    public PolicyPackException(List<Fault> faults) {
        super(faults.stream().limit(MOST_FAULTS).map(Fault::toString).collect(Collectors.joining("\n")));
        if (faults.isEmpty()) {
            throw new IllegalArgumentException("an exception without fault");
        }
        this.faults = faults.stream().limit(MOST_FAULTS).toList();
    }

    /** Returns the faults in the order in which they were found. */
    public List<Fault> faults() {
        return faults;
    }
}
