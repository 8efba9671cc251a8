// SPDX-License-Identifier: Apache-2.0

/** Installed plugins in the database. */
package org.hengping.persistence.internal.plugin;
