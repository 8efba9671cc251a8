// SPDX-License-Identifier: Apache-2.0

/**
 * Assessing dossiers, keeping the assessments, and showing them.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("0.1.0")
package org.hengping.platform.assessment;
