// SPDX-License-Identifier: Apache-2.0

/**
 * Makes standards and plugin classes out of the bytes of a bundle.
 */
package org.hengping.evaluation.internal.loading;
