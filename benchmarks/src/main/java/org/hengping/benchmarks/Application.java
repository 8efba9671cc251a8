// SPDX-License-Identifier: Apache-2.0
package org.hengping.benchmarks;

import java.util.List;

/** One invented application of the engine's workload; days counted from 1970-01-01. */
record Application(String degree, long years, long since, long today, String unit, boolean posted, List<Item> items) {}
