// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.derivation;

import org.hengping.criteria.Value;
import org.hengping.criteria.fact.Voucher;

/**
 * A plain fact in force.
 *
 * @param value its value
 * @param voucher who stands for it; for a derived one the weakest of those it came from
 */
public record HeldValue(Value value, Voucher voucher) {}
