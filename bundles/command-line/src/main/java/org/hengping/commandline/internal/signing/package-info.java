// SPDX-License-Identifier: Apache-2.0

/** Signing bundles with a unit's key. */
package org.hengping.commandline.internal.signing;
