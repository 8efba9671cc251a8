// SPDX-License-Identifier: Apache-2.0
/** The JSON forms of values, clauses, standards and results. */
package org.hengping.evaluation.internal.json;
