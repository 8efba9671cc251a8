// SPDX-License-Identifier: Apache-2.0

/**
 * Turns the checked rules of a standard into JVM bytecode and computes all of them in one pass over each list of a dossier.
 */
package org.hengping.evaluation.internal.compiler;
