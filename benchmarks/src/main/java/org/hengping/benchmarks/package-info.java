// SPDX-License-Identifier: Apache-2.0

/** Measures what must be fast, each beside a peer in the same run. */
package org.hengping.benchmarks;
