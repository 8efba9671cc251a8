// SPDX-License-Identifier: Apache-2.0
/** What a policy says beyond facts and numbers: specialties, routes, red lines, correspondences, calendars, baselines. */
@Export
@Version("0.1.0")
package org.hengping.policy.provision;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
