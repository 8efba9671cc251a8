// SPDX-License-Identifier: Apache-2.0

/**
 * The readable table of what the classes of a plugin may use; gate and loader both go by it.
 */
package org.hengping.evaluation.internal.allowed;
