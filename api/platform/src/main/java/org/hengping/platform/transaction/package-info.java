// SPDX-License-Identifier: Apache-2.0

/**
 * One unit of work over the one data source.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.hengping.platform.transaction;
