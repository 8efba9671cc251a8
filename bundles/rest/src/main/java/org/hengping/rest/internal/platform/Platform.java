// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.platform;

import org.hengping.platform.assessment.AssessmentService;
import org.hengping.platform.conformance.ConformanceService;
import org.hengping.platform.containment.ContainmentService;
import org.hengping.platform.plugin.PluginService;
import org.hengping.platform.replay.ReplayService;
import org.hengping.platform.signing.SigningKeyService;
import org.hengping.platform.standard.StandardService;
import org.hengping.platform.transaction.UnitOfWork;
import org.hengping.platform.unitfact.UnitFactService;

/**
 * The services behind the resources, as they are at the moment of asking: they come and go with the database while the
 * server stays up. Every method throws a {@link org.hengping.platform.fault.PlatformException} of kind UNAVAILABLE while
 * its service is missing. Thread-safe.
 */
public interface Platform {
    /** Returns the service for plugins. */
    PluginService plugins();

    /** Returns the service for standards. */
    StandardService standards();

    /** Returns the service for assessments. */
    AssessmentService assessments();

    /** Returns the service for replays. */
    ReplayService replays();

    /** Returns the service for facts of units. */
    UnitFactService unitFacts();

    /** Returns the register of signing keys. */
    SigningKeyService signingKeys();

    /** Returns the service for conformance. */
    ConformanceService conformance();

    /** Returns the service for what keeps plugins in their place. */
    ContainmentService containment();

    /** Returns the unit of work of the one database. */
    UnitOfWork unitOfWork();

    /** Tells whether the dated policy is loaded. */
    boolean policyLoaded();
}
