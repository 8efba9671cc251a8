// SPDX-License-Identifier: Apache-2.0
/** Sharing records out among criteria, exactly and always in the same way. */
package org.hengping.evaluation.internal.matching;
