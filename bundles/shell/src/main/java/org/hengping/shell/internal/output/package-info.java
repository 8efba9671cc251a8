// SPDX-License-Identifier: Apache-2.0

/** What the commands print. */
package org.hengping.shell.internal.output;
