// SPDX-License-Identifier: Apache-2.0

/** How a command speaks to people and to the shell that called it. */
package org.hengping.commandline.internal.terminal;
