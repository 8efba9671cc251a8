// SPDX-License-Identifier: Apache-2.0

/** The commands of the scope hengping. */
package org.hengping.shell.internal.command;
