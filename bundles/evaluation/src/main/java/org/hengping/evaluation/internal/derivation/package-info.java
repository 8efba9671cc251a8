// SPDX-License-Identifier: Apache-2.0
/** The facts in force, and those that the host derives from them. */
package org.hengping.evaluation.internal.derivation;
