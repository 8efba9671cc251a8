// SPDX-License-Identifier: Apache-2.0

/** Waits for an author to save. */
package org.hengping.commandline.internal.watch;
