// SPDX-License-Identifier: Apache-2.0

/**
 * A standard as data: a tree whose leaves alone compute, so that it can be printed, compared and checked without running it.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.hengping.criteria.standard;
