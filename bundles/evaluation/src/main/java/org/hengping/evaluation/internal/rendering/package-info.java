// SPDX-License-Identifier: Apache-2.0
/** Assessments as auditors and applicants read them. */
package org.hengping.evaluation.internal.rendering;
