// SPDX-License-Identifier: Apache-2.0

/** The archive in the database. */
package org.hengping.persistence.internal.archive;
