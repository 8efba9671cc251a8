// SPDX-License-Identifier: Apache-2.0
package org.hengping.itests.distribution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.osgi.framework.Bundle;

/** Plugins come and go while people work: no request fails, and no other bundle notices. */
public class HotLifeIT extends DistributionTest {
    private static final int ROUNDS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String POLICY = "org.hengping.policyhenan";

    private Api api;
    private SamplePlugin java;
    private SamplePlugin javaNext;
    private SamplePlugin pack;

    @Before
    public void install() throws Exception {
        api = new Api(rest(), adminToken());
        Await.until("the platform is well", Duration.ofSeconds(60), api::isUp);
        java = SamplePlugin.seniorEngineer(unpacked());
        javaNext = java.inVersion("1.1.0");
        pack = SamplePlugin.associateProfessor(unpacked());
        api.install(java.bytes()).with(201, 200);
        awaitBundle(java, true);
    }

    @After
    public void remove() throws IOException {
        for (SamplePlugin plugin : List.of(java, javaNext, pack)) {
            if (api.lists(plugin.id())) {
                api.remove(plugin.id());
            }
        }
    }

    @Test
    public void pluginsComeAndGoWhileRequestsAreServed() throws Exception {
        Wirings before = Wirings.now(context);
        assertTrue("bundles looked at: " + before.size(), before.size() > 100);
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger served = new AtomicInteger();
        ExecutorService clients = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> working = new ArrayList<>();
            for (int client = 0; client < 2; client++) {
                String name = "client-" + client;
                working.add(clients.submit(() -> {
                    while (!over.get()) {
                        work(name);
                        served.incrementAndGet();
                    }
                    return name;
                }));
            }
            for (int round = 0; round < ROUNDS; round++) {
                comeAndGo();
                int until = served.get() + 2;
                Await.until("requests are served in between", PATIENCE, () -> {
                    for (Future<?> one : working) {
                        if (one.isDone()) {
                            one.get();
                        }
                    }
                    return served.get() >= until;
                });
            }
            over.set(true);
            for (Future<?> one : working) {
                one.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
        } finally {
            over.set(true);
            clients.shutdownNow();
        }
        assertEquals(
                "bundles that were touched", List.of(), Wirings.now(context).changedSince(before));
    }

    private void comeAndGo() throws Exception {
        api.install(pack.bytes()).with(201);
        api.install(javaNext.bytes()).with(201);
        awaitBundle(pack, true);
        awaitBundle(javaNext, true);
        awaitBundle(java, true);
        api.assess(pack, Dossiers.lecturer("lecturer"), Optional.empty()).with(201);
        api.assess(javaNext, Dossiers.engineer("engineer"), Optional.empty()).with(201);
        api.remove(pack.id());
        api.remove(javaNext.id());
        api.assess(pack, Dossiers.lecturer("lecturer"), Optional.empty()).problem(404, "standard-not-installed");
        awaitBundle(pack, false);
        awaitBundle(javaNext, false);
    }

    /** What is never removed always answers; what comes and goes answers, or is not there. */
    private void work(String name) throws IOException {
        api.assess(java, Dossiers.engineer(name), Optional.empty()).with(201);
        api.post(java.path() + "/eligibility-checks", Dossiers.engineer(name)).with(200);
        api.get(java.path()).with(200);
        api.get("/standards").with(200);
        api.get("/plugins").with(200);
        gone(api.get(pack.path()));
        gone(api.get(javaNext.path()));
        gone(api.post(pack.path() + "/eligibility-checks", Dossiers.lecturer(name)));
        gone(api.post(javaNext.path() + "/eligibility-checks", Dossiers.engineer(name)));
    }

    private static void gone(Answer answer) {
        if (answer.status() != 200) {
            answer.problem(404, "standard-not-installed");
        }
    }

    @Test
    public void withoutPolicyThePlatformSaysSoAndRecovers() throws Exception {
        Bundle policy = Arrays.stream(context.getBundles())
                .filter(bundle -> POLICY.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
        String kept = api.assess(java, Dossiers.engineer("before"), Optional.empty())
                .with(201)
                .text("/id");
        policy.stop();
        try {
            Await.until("health notices", PATIENCE, () -> api.health() == 503);
            unavailable(api.assess(java, Dossiers.engineer("without-policy"), Optional.empty()));
            unavailable(api.post(java.path() + "/eligibility-checks", Dossiers.engineer("without-policy")));
            unavailable(api.install(pack.bytes()));
            for (String path : List.of("/standards", "/plugins", "/assessments", "/replays", java.path())) {
                Answer answer = api.get(path);
                if (answer.status() != 200) {
                    unavailable(answer);
                }
            }
        } finally {
            policy.start();
        }
        Await.until("the platform recovers", PATIENCE, api::isUp);
        api.assess(java, Dossiers.engineer("with-policy"), Optional.empty()).with(201);
        api.get("/assessments/" + kept + "?rendering=applicant").with(200);
        api.install(pack.bytes()).with(201);
        assertEquals("DONE", api.replayAll().path("state").asText());
    }

    private static void unavailable(Answer answer) {
        answer.with(503).problem(503, answer.text("/type").replace("urn:hengping:problem:", ""));
    }

    private void awaitBundle(SamplePlugin plugin, boolean there) throws Exception {
        Await.until("bundle of " + plugin.path() + (there ? " is active" : " is gone"), PATIENCE, () -> {
            Bundle bundle = context.getBundle(plugin.location());
            return there ? bundle != null && bundle.getState() == Bundle.ACTIVE : bundle == null;
        });
    }
}
