// SPDX-License-Identifier: Apache-2.0

/**
 * Runs the classes of Java plugins in processes of their own: the process, the pool, and what both say to each other.
 */
package org.hengping.evaluation.internal.worker;
