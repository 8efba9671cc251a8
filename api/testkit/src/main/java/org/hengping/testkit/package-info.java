// SPDX-License-Identifier: Apache-2.0

/**
 * What the author of a standard tests it with: {@link org.hengping.testkit.PluginContract} is extended by one empty class. It runs the
 * gate, the evaluator and the proofs that the platform runs, under the policy packs of the class path, and is never part of the
 * distribution.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.hengping.testkit;
