// SPDX-License-Identifier: Apache-2.0

/**
 * The only place that knows OSGi: wires the services, follows the database with bundles, and guards the framework.
 */
package org.hengping.evaluation.internal.osgi;
