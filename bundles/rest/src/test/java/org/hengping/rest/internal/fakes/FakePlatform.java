// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.fakes;

import java.util.function.Supplier;
import org.hengping.platform.assessment.AssessmentService;
import org.hengping.platform.conformance.ConformanceService;
import org.hengping.platform.containment.ContainmentService;
import org.hengping.platform.plugin.PluginService;
import org.hengping.platform.replay.ReplayService;
import org.hengping.platform.signing.SigningKeyService;
import org.hengping.platform.standard.StandardService;
import org.hengping.platform.transaction.UnitOfWork;
import org.hengping.platform.unitfact.UnitFactService;
import org.hengping.rest.internal.platform.Missing;
import org.hengping.rest.internal.platform.Platform;

/** All services in memory, each of which can be taken away. */
public final class FakePlatform implements Platform {
    public final FakePlugins plugins = new FakePlugins();
    public final FakeStandards standards = new FakeStandards();
    public final FakeAssessments assessments = new FakeAssessments();
    public final FakeReplays replays = new FakeReplays();
    public final FakeConformance conformance = new FakeConformance();
    public final FakeUnitFacts unitFacts = new FakeUnitFacts();
    public final FakeSigningKeys signingKeys = new FakeSigningKeys();
    public final FakeContainment containment = new FakeContainment();
    public volatile boolean databaseUp = true;
    public volatile boolean servicesUp = true;

    @Override
    public PluginService plugins() {
        return present(plugins);
    }

    @Override
    public StandardService standards() {
        return present(standards);
    }

    @Override
    public AssessmentService assessments() {
        return present(assessments);
    }

    @Override
    public ReplayService replays() {
        return present(replays);
    }

    @Override
    public UnitFactService unitFacts() {
        return present(unitFacts);
    }

    @Override
    public SigningKeyService signingKeys() {
        return present(signingKeys);
    }

    @Override
    public ConformanceService conformance() {
        return present(conformance);
    }

    @Override
    public ContainmentService containment() {
        return present(containment);
    }

    @Override
    public UnitOfWork unitOfWork() {
        if (!databaseUp) {
            throw Missing.database();
        }
        return new UnitOfWork() {
            @Override
            public <T> T call(Supplier<T> work) {
                return work.get();
            }
        };
    }

    @Override
    public boolean policyLoaded() {
        return true;
    }

    private <T> T present(T service) {
        if (!databaseUp) {
            throw Missing.database();
        }
        if (!servicesUp) {
            throw Missing.service();
        }
        return service;
    }
}
