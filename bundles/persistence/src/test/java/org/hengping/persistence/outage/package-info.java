// SPDX-License-Identifier: Apache-2.0

/** What becomes of the stores while the database is away, and after. */
package org.hengping.persistence.outage;
