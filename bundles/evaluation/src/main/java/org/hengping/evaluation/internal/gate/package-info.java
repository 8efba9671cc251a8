// SPDX-License-Identifier: Apache-2.0

/**
 * Keeps out what may not run here: archive form, manifest, byte code, and the author's own cases.
 */
package org.hengping.evaluation.internal.gate;
