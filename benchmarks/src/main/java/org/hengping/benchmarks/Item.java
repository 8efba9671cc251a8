// SPDX-License-Identifier: Apache-2.0
package org.hengping.benchmarks;

/** One piece of evidence of the engine's workload; dates in days, money in cents. */
record Item(
        String kind,
        String subject,
        String status,
        String role,
        String grade,
        long date,
        long amount,
        long level,
        long rank,
        long words,
        long hours,
        long points,
        boolean verified) {}
