// SPDX-License-Identifier: Apache-2.0
package org.hengping.itests.distribution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Arrays;
import java.util.List;
import javax.inject.Inject;
import org.apache.karaf.features.FeaturesService;
import org.junit.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/** Each of our features brings all it needs: one container for each configuration below, booting it alone, and one with the whole. */
public class FeaturesBootAloneIT extends DistributionTest {

    static final String FEATURE = "hengping.test.feature";

    @Inject
    private FeaturesService features;

    @Configuration
    public Option[] jsonSchemaAlone() {
        return Containers.alone("hengping-json-schema");
    }

    @Configuration
    public Option[] celAlone() {
        return Containers.alone("hengping-cel");
    }

    @Configuration
    public Option[] jdbcAlone() {
        return Containers.alone("hengping-jdbc");
    }

    @Configuration
    public Option[] jpaAlone() {
        return Containers.alone("hengping-jpa");
    }

    @Configuration
    public Option[] liquibaseAlone() {
        return Containers.alone("hengping-liquibase");
    }

    @Configuration
    public Option[] cxfAlone() {
        return Containers.alone("hengping-cxf");
    }

    @Configuration
    public Option[] apiAlone() {
        return Containers.alone("hengping-api");
    }

    @Configuration
    public Option[] policyAlone() {
        return Containers.alone("hengping-policy");
    }

    @Configuration
    public Option[] evaluationAlone() {
        return Containers.alone("hengping-evaluation");
    }

    @Configuration
    public Option[] persistenceAlone() {
        return Containers.alone("hengping-persistence");
    }

    @Configuration
    public Option[] restAlone() {
        return Containers.alone("hengping-rest");
    }

    @Configuration
    public Option[] shellAlone() {
        return Containers.alone("hengping-shell");
    }

    @Test
    public void bootsAloneWithEveryBundleStarted() throws Exception {
        String feature = System.getProperty(FEATURE, "hengping");
        assertTrue(feature + " is not installed", features.isInstalled(features.getFeature(feature)));
        List<String> broken = Arrays.stream(context.getBundles())
                .filter(bundle -> !started(bundle))
                .map(bundle -> bundle + " in state " + bundle.getState())
                .toList();
        assertEquals(feature + " leaves bundles that are not started", List.of(), broken);
    }

    private static boolean started(Bundle bundle) {
        boolean fragment = bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
        String activation = bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATIONPOLICY);
        boolean lazy = activation != null && activation.startsWith(Constants.ACTIVATION_LAZY);
        return switch (bundle.getState()) {
            case Bundle.ACTIVE -> true;
            case Bundle.RESOLVED -> fragment;
            case Bundle.STARTING -> lazy;
            default -> false;
        };
    }
}
