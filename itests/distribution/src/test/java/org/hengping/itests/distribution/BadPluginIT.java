// SPDX-License-Identifier: Apache-2.0
package org.hengping.itests.distribution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** A plugin that may not be admitted gets a clear answer and changes nothing. */
public class BadPluginIT {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final int BOMB = 200_000_000;

    private Api api;
    private SamplePlugin pack;
    private SamplePlugin java;
    private int pluginsBefore;

    @Before
    public void remember() throws IOException {
        Server server = SharedServer.running();
        api = server.api();
        pack = SamplePlugin.associateProfessor(server.distribution());
        java = SamplePlugin.seniorEngineer(server.distribution());
        pluginsBefore = api.plugins();
    }

    @After
    public void nothingChanged() throws IOException {
        assertEquals("installed plugins", pluginsBefore, api.plugins());
        assertTrue("the platform is well", api.isUp());
    }

    @Test
    public void aTextFileIsNoPlugin() throws IOException {
        refused("a text file".getBytes(StandardCharsets.UTF_8)).naming("not-an-archive", "");
        refused(new byte[0]).naming("not-an-archive", "");
    }

    @Test
    public void aZipBombIsNotUnpacked() throws IOException {
        refused(pack.with("big.txt", new byte[BOMB])).naming("archive-too-large", "big.txt");
    }

    @Test
    public void aFileThatIsTooLargeIsNotRead() throws IOException {
        api.install(new byte[17 << 20]).problem(413, "body-too-large");
    }

    @Test
    public void whatStartsByItselfIsRefused() throws IOException {
        refused(java.withHeader("Bundle-Activator", "org.example.Activator"))
                .naming("manifest-header-refused", MANIFEST);
        refused(java.withHeader("Service-Component", "OSGI-INF/x.xml")).naming("manifest-header-refused", MANIFEST);
        refused(java.withHeader("Fragment-Host", "org.hengping.rest")).naming("manifest-header-refused", MANIFEST);
        refused(java.withHeader("DynamicImport-Package", "*")).naming("manifest-header-refused", MANIFEST);
    }

    @Test
    public void importsOutsideTheListAreRefused() throws IOException {
        refused(java.importing("java.net.http")).naming("manifest-import-refused", MANIFEST);
        refused(java.importing("org.osgi.service.jdbc")).naming("manifest-import-refused", MANIFEST);
    }

    @Test
    public void aWrongKeyIsNamedWithItsLine() throws IOException {
        refused(pack.withStandard("\nremark:", "\nremrak:")).naming("unknown-key", "standard.yaml:8:1");
    }

    @Test
    public void anUnknownFactOrPathIsNamed() throws IOException {
        refused(pack.withStandard("reads: [teacherQualification]", "reads: [teacherQualifcation]"))
                .naming("unknown-fact", "standard.yaml:");
        refused(pack.withStandard("[\"mentoring[].kind\"]", "[\"mentoring[].kindd\"]"))
                .naming("unknown-path", "standard.yaml:");
    }

    @Test
    public void aTypeErrorInARuleIsNamed() throws IOException {
        refused(pack.withStandard("\"facts.teacherQualification\"", "\"facts.teacherQualification + 1\""))
                .naming("cel-type", "standard.yaml:");
        refused(pack.withStandard("\"facts.teacherQualification\"", "\"1\"")).naming("wrong-result", "standard.yaml:");
    }

    @Test
    public void anEmptyTreeIsRefused() throws IOException {
        refused(pack.withStandard("\n  allOf:\n", "\n  allOf: []\n  unused:\n")).naming("empty", "standard.yaml:");
    }

    @Test
    public void moreThanThereAreCannotBeAskedFor() throws IOException {
        String anyOf = "\n      anyOf:\n        - id: public-course\n";
        refused(pack.withStandard(anyOf, anyOf.replace("anyOf:", "atLeast: {n: 5}\n      of:")))
                .naming("at-least-too-many", "standard.yaml:");
    }

    @Test
    public void whatIsNotWhatItLooksLikeIsRefused() throws IOException {
        refused(pack.withStandard("\nremark:", "\n# \u202e\nremark:")).naming("bidi-control", "standard.yaml:8:3");
        refused(pack.withStandard("- id: public-course", "- id: pub\u04cfic-course"))
                .naming("wrong-value", "standard.yaml:");
        refused(pack.withStandard("\nremark:", "\na: &a [x]\nb: [*a, *a]\nremark:"))
                .naming("anchor", "standard.yaml:8:");
    }

    @Test
    public void whatIsTooMuchIsRefused() throws IOException {
        String leaf = "        - {id: l%d, label: {zh: 甲, en: a}, leftToExperts: true}\n";
        StringBuilder leaves = new StringBuilder("\n  allOf:\n");
        for (int i = 0; i < 10_000; i++) {
            leaves.append(leaf.formatted(i).substring(4));
        }
        refused(pack.withStandard("\n  allOf:\n", leaves.toString())).naming("too-many-nodes", "standard.yaml:");
        refused(pack.withStandard(
                        "\"facts.teacherQualification\"",
                        "\"facts.teacherQualification" + " && true".repeat(12_000) + "\""))
                .naming("text-too-long", "standard.yaml:");
        refused(pack.withStandard("{value: 260,", "{value: 9007199254740993,")).naming("bad-integer", "standard.yaml:");
    }

    @Test
    public void factsOutsideTheNamespaceOfTheUnitAreRefused() throws IOException {
        String facts =
                """

                facts:
                  namespace: pinghu
                  unit: {zh: 平湖大学（虚构）, en: Pinghu University (invented)}
                  define:
                    - name: nanshan_hours
                      label: {zh: 课时, en: Hours}
                      meaning: {zh: 课时, en: Hours}
                      type: INTEGER
                      evidence: {zh: 课表, en: The timetable}
                      vouching: {by: UNIT, from: EXAMINED}
                      personalData: PERSONAL
                remark:""";
        refused(pack.withStandard("\nremark:", facts)).naming("foreign-namespace", "standard.yaml:");
    }

    @Test
    public void aCaseThatComesOutOtherwiseRefusesThePlugin() throws IOException {
        refused(pack.withStandard("{value: 260,", "{value: 261,")).naming("case-failed", "cases/");
    }

    @Test
    public void oneVersionOfAStandardIsOneSetOfBytes() throws IOException {
        api.install(pack.bytes()).with(201, 200);
        try {
            api.install(pack.named("Other bytes").bytes()).problem(409, "standard-version-taken");
        } finally {
            api.remove(pack.id());
        }
    }

    @Test
    public void nobodyInstallsWithoutTheToken() throws IOException {
        String type = "application/java-archive";
        Answer without = api.post("/plugins", pack.bytes(), type, Optional.empty(), Map.of());
        without.problem(401, "token-required");
        Answer wrong = api.post("/plugins", pack.bytes(), type, Optional.of("x".repeat(43)), Map.of());
        wrong.problem(401, "token-invalid");
        assertFalse(wrong.body().contains(api.token().orElseThrow()));
    }

    private Answer refused(SamplePlugin plugin) throws IOException {
        return refused(plugin.bytes());
    }

    private Answer refused(byte[] plugin) throws IOException {
        return api.install(plugin).problem(422, "bundle-refused");
    }
}
