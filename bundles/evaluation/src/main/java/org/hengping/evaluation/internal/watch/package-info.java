// SPDX-License-Identifier: Apache-2.0

/**
 * Watches time and memory of evaluations. What it ends has no assessment; it never makes a verdict.
 */
package org.hengping.evaluation.internal.watch;
