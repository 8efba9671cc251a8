// SPDX-License-Identifier: Apache-2.0

/** The services behind the commands. */
package org.hengping.shell.internal.platform;
