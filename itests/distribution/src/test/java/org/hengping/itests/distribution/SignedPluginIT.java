// SPDX-License-Identifier: Apache-2.0
package org.hengping.itests.distribution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Plugins signed with registered keys, from the register to what is shown of them. */
public class SignedPluginIT {
    private static final String OWNER = "虚构大学";

    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private Api api;
    private SamplePlugin java;
    private int pluginsBefore;

    @Before
    public void remember() throws IOException {
        Server server = SharedServer.running();
        api = server.api();
        java = SamplePlugin.seniorEngineer(server.distribution());
        pluginsBefore = api.plugins();
    }

    @After
    public void nothingStays() throws IOException {
        assertEquals("installed plugins", pluginsBefore, api.plugins());
        assertTrue("the platform is well", api.isUp());
    }

    @Test
    public void theSignerIsShownAndARevokedKeySignsNoMore() throws Exception {
        UnitKey key = UnitKey.make(FOLDER.getRoot().toPath());
        byte[] signed = key.sign(java.inVersion("7.1.0").bytes(), "UNIT");
        refused(signed, "signer-unknown");

        Answer registered = api.post("/signing-keys", key.registration(OWNER)).with(201);
        assertEquals(key.fingerprint(), registered.text("/fingerprint"));
        assertEquals("VALID", registered.text("/state"));
        JsonNode installed = api.install(signed).with(201).json();
        String id = installed.at("/plugin/id").asText();
        try {
            for (JsonNode signature : new JsonNode[] {
                installed.at("/plugin/signature"),
                installed.at("/report/signature"),
                api.find(id).orElseThrow().path("signature"),
                api.get("/plugins/" + id + "/report").with(200).json().path("signature"),
                standard(id).path("signature")
            }) {
                assertEquals("SIGNED", signature.path("state").asText());
                assertEquals(OWNER, signature.at("/owner/name").asText());
                assertEquals(key.fingerprint(), signature.path("fingerprint").asText());
            }
            String path = "/signing-keys/" + key.fingerprint();
            String revocation = "{\"reason\":\"遗失\",\"by\":{\"name\":\"虚构管理员\",\"role\":\"administrator\"}}";
            api.post(path + "/revocation", revocation).problem(428, "if-match-required");
            String tag = api.get(path).with(200).tag().orElseThrow();
            Answer revoked = api.post(
                            path + "/revocation",
                            revocation.getBytes(StandardCharsets.UTF_8),
                            "application/json",
                            api.token(),
                            Map.of("If-Match", tag))
                    .with(200);
            assertEquals("REVOKED", revoked.text("/state"));
            refused(key.sign(java.inVersion("7.2.0").bytes(), "UNIT"), "signer-revoked");
            assertTrue("what was installed before stays", api.lists(id));
        } finally {
            api.remove(id);
        }
    }

    @Test
    public void anUnsignedPluginIsShownAsSuch() throws Exception {
        JsonNode installed =
                api.install(java.inVersion("7.3.0").bytes()).with(201).json();
        String id = installed.at("/plugin/id").asText();
        try {
            assertEquals("UNSIGNED", installed.at("/report/signature/state").asText());
            assertEquals(
                    "UNSIGNED",
                    api.find(id).orElseThrow().at("/signature/state").asText());
            assertEquals("UNSIGNED", standard(id).at("/signature/state").asText());
        } finally {
            api.remove(id);
        }
    }

    @Test
    public void anExpiredKeyADoubleSignatureAndAChangedFileAreRefused() throws Exception {
        byte[] bundle = java.inVersion("7.4.0").bytes();
        UnitKey old = UnitKey.make(FOLDER.getRoot().toPath(), "-startdate", "2020/01/01 00:00:00", "-validity", "30");
        api.post("/signing-keys", old.registration(OWNER)).with(201);
        byte[] signed = old.sign(bundle, "UNIT");
        refused(signed, "signer-expired");
        refused(old.sign(signed, "AGAIN"), "signature-doubled");
        refused(Arrays.copyOf(signed, signed.length - 1), "not-an-archive");
    }

    @Test
    public void aBundleThatIsAnotherThanTheOneCheckedIsNotInstalled() throws Exception {
        byte[] checked = java.inVersion("7.5.0").bytes();
        byte[] other = java.inVersion("7.5.0").named("changed").bytes();
        String digest = post("/plugins/check", checked, Map.of()).with(200).text("/bundle");
        post("/plugins?expect=" + digest, other, Map.of()).problem(409, "bundle-changed");
        post("/plugins", other, Map.of("Content-Digest", "sha-256=:" + "A".repeat(43) + "=:"))
                .problem(400, "digest-mismatch");
        String id =
                post("/plugins?expect=" + digest, checked, Map.of()).with(201).text("/plugin/id");
        assertEquals(digest, id);
        api.remove(id);
    }

    private Answer post(String path, byte[] bundle, Map<String, String> headers) throws IOException {
        return api.post(path, bundle, "application/java-archive", api.token(), headers);
    }

    private void refused(byte[] bundle, String code) throws IOException {
        api.install(bundle).problem(422, "bundle-refused").naming(code, "");
    }

    private JsonNode standard(String plugin) throws IOException {
        for (JsonNode item : api.get("/standards?limit=500").with(200).json().path("items")) {
            if (item.path("plugin").asText().equals(plugin)) {
                return item;
            }
        }
        throw new AssertionError("no standard of " + plugin);
    }
}
