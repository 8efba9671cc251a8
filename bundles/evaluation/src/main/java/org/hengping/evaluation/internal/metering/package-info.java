// SPDX-License-Identifier: Apache-2.0

/**
 * The first line of the sandbox: classes of a Java plugin are woven so that they pay for work, bytes and depth before they
 * use them.
 */
package org.hengping.evaluation.internal.metering;
