// SPDX-License-Identifier: Apache-2.0

/** Facts of units in the database. */
package org.hengping.persistence.internal.unitfact;
