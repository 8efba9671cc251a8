// SPDX-License-Identifier: Apache-2.0

/**
 * Compiles the CEL rules of a standard and computes its leaves.
 */
package org.hengping.evaluation.internal.rule;
