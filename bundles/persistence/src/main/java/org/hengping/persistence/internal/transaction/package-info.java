// SPDX-License-Identifier: Apache-2.0

/** Units of work over the one data source, and what becomes of a database's faults. */
package org.hengping.persistence.internal.transaction;
