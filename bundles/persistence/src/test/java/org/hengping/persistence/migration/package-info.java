// SPDX-License-Identifier: Apache-2.0

/** Migrations on new, populated, interrupted and foreign schemas. */
package org.hengping.persistence.migration;
