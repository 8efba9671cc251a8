// SPDX-License-Identifier: Apache-2.0

/**
 * What the author of a Java criteria plugin implements and is given: one call per leaf, typed facts in, a finding out.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.hengping.criteria.plugin;
