// SPDX-License-Identifier: Apache-2.0

/** Canonical JSON of policy snapshots. */
package org.hengping.policy.internal.json;
