// SPDX-License-Identifier: Apache-2.0

/** Gathers what is to be said about whether a standard may be filed, and shows it. */
package org.hengping.evaluation.internal.conformance;
