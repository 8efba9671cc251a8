// SPDX-License-Identifier: Apache-2.0

/**
 * What the evaluation services need to keep; implemented by the persistence bundle. Every call joins the open {@link
 * org.hengping.platform.transaction.UnitOfWork} or makes its own, is thread-safe, and throws a {@link
 * org.hengping.platform.fault.PlatformException} of kind UNAVAILABLE when the database cannot be reached.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.hengping.evaluation.store;
