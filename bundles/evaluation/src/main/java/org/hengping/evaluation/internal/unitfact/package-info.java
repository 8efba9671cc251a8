// SPDX-License-Identifier: Apache-2.0

/** Facts of units: what a bundle brings, and the decisions of the province about it. */
package org.hengping.evaluation.internal.unitfact;
