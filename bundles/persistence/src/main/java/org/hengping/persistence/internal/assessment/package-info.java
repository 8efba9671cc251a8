// SPDX-License-Identifier: Apache-2.0

/** Stored assessments in the database. */
package org.hengping.persistence.internal.assessment;
