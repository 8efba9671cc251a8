// SPDX-License-Identifier: Apache-2.0

/**
 * The evaluator without OSGi: the same in Karaf, in the command line, in a worker and in a test.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.hengping.evaluation;
