// SPDX-License-Identifier: Apache-2.0

/**
 * Dated policy packs, and immutable snapshots that answer what held on a day and where it says so.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.hengping.policy;
