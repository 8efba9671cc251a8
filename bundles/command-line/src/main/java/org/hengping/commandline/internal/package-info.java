// SPDX-License-Identifier: Apache-2.0

/** The evaluator without OSGi, as commands. */
package org.hengping.commandline.internal;
