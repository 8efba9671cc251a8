// SPDX-License-Identifier: Apache-2.0

/** What the commands complete. */
package org.hengping.shell.internal.completion;
