// SPDX-License-Identifier: Apache-2.0

/** Gate and evaluator in this process. */
package org.hengping.commandline.internal.evaluation;
