// SPDX-License-Identifier: Apache-2.0
/** The meaning of the nodes of a standard (semantics 1). */
package org.hengping.evaluation.internal.node;
