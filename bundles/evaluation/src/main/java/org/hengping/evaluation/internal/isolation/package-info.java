// SPDX-License-Identifier: Apache-2.0

/**
 * Asks the operating system to keep a worker process from files and network, and finds out by trying whether it does.
 */
package org.hengping.evaluation.internal.isolation;
