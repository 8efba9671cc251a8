// SPDX-License-Identifier: Apache-2.0

/** Replay jobs in the database. */
package org.hengping.persistence.internal.replay;
