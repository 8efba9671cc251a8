// SPDX-License-Identifier: Apache-2.0
/**
 * Strict JSON reading, RFC 8785 canonical writing and SHA-256 digests.
 *
 * <p>One set of values for both directions: whatever this package can hold it can write, and whatever it writes it
 * reads back as the same value. Two different values never share their canonical bytes.
 */
@Export
@Version("0.1.0")
package org.hengping.canonicaljson;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
