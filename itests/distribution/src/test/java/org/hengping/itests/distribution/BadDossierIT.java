// SPDX-License-Identifier: Apache-2.0
package org.hengping.itests.distribution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Test;

/** A dossier that cannot be assessed gets a clear answer and changes nothing. */
public class BadDossierIT {
    private static final String JSON = "application/json";
    private static final String GOOD = Dossiers.lecturer("bad-dossier");
    private static final int SIXTY_MEGABYTES = 60_000_000;

    private static Api api;
    private static SamplePlugin pack;

    private long assessmentsBefore;
    private int pluginsBefore;

    @BeforeClass
    public static void install() throws IOException {
        Server server = SharedServer.running();
        api = server.api();
        pack = SamplePlugin.associateProfessor(server.distribution());
        api.install(pack.bytes()).with(201, 200);
    }

    @AfterClass
    public static void remove() throws IOException {
        api.remove(pack.id());
    }

    @Before
    public void remember() throws IOException {
        assessmentsBefore = api.assessments();
        pluginsBefore = api.plugins();
    }

    @After
    public void nothingChanged() throws IOException {
        assertEquals("assessments", assessmentsBefore, api.assessments());
        assertEquals("installed plugins", pluginsBefore, api.plugins());
        assertTrue("the platform is well", api.isUp());
    }

    @Test
    public void theGoodOneIsGood() throws IOException {
        api.post(pack.path() + "/eligibility-checks", GOOD).with(200);
    }

    @Test
    public void aMissingFactIsNamed() throws IOException {
        String line = "\"degree\":{\"claimed\":\"MASTER\",\"examined\":\"MASTER\",\"vouchedBy\":\"UNIT\"},";
        refused(changed(line, "")).naming("missing-fact", "/facts/degree");
    }

    @Test
    public void aWrongTypeIsNamed() throws IOException {
        refused(changed("{\"claimed\":true,", "{\"claimed\":\"yes\","))
                .naming("wrong-type", "/facts/teacherQualification/claimed");
    }

    @Test
    public void anUnknownFactIsNamed() throws IOException {
        refused(changed("\"facts\":{", "\"facts\":{\"horoscope\":{\"claimed\":1},"))
                .naming("unknown-fact", "/facts/horoscope");
    }

    @Test
    public void sixtyMegabytesAreNotRead() throws IOException {
        byte[] large = new byte[SIXTY_MEGABYTES];
        Arrays.fill(large, (byte) ' ');
        assess(large, api.token()).problem(413, "body-too-large");
    }

    @Test
    public void deepNestingIsRefused() throws IOException {
        refused("[".repeat(100_000)).naming("too-deep", "/0/0");
        String deep = "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);
        refused(changed("\"facts\":{", "\"facts\":{\"x\":" + deep + ",")).naming("too-deep", "/facts/x/a");
    }

    @Test
    public void nulIsRefused() throws IOException {
        refused(changed("bad-dossier", "bad\0dossier")).naming("control-character", "/subject");
        refused(changed("演示学院", "演示\\u0000学院")).naming("control-character", "/facts/appointments/0/claimed/unit");
    }

    @Test
    public void halfACharacterIsRefused() throws IOException {
        refused(changed("演示学院", "演示\\ud800学院")).naming("lone-surrogate", "/facts/appointments/0/claimed/unit");
        byte[] bytes = GOOD.getBytes(StandardCharsets.UTF_8);
        byte[] utf16 = GOOD.getBytes(StandardCharsets.UTF_16);
        bytes[GOOD.indexOf("bad-dossier")] = (byte) 0xed;
        assess(bytes, api.token()).problem(422, "dossier-invalid").naming("not-utf8", "");
        assess(utf16, api.token()).problem(422, "dossier-invalid").naming("not-utf8", "");
    }

    @Test
    public void aMemberGivenTwiceIsRefused() throws IOException {
        refused(changed("\"stage\":", "\"stage\":\"SUBMITTED\",\"stage\":")).naming("duplicate-member", "/stage");
    }

    @Test
    public void numbersAreOfOneForm() throws IOException {
        for (String number : new String[] {"01", "+1", ".5", "1.", "0x10", "NaN"}) {
            refused(changed("\"courses\":1,", "\"courses\":" + number + ","));
        }
        refused(changed("\"courses\":1,", "\"courses\":01,")).naming("number-syntax", "/facts/teachingYears/0/claimed");
    }

    @Test
    public void numbersBeyondTheRangeAreRefused() throws IOException {
        for (String number : new String[] {"1e400", "9007199254740993", "-9007199254740993", "9".repeat(1_000)}) {
            refused(changed("\"courses\":1,", "\"courses\":" + number + ","))
                    .naming("number-out-of-range", "/facts/teachingYears/0/claimed/courses");
        }
    }

    @Test
    public void daysThatDoNotExistAreRefused() throws IOException {
        refused(changed("1988-04-23", "2024-02-30")).naming("wrong-value", "/facts/birthDate/claimed");
        refused(changed("\"appliesOn\":\"2024-10-31\"", "\"appliesOn\":\"2024-02-30\""))
                .naming("wrong-value", "/calendar/appliesOn");
    }

    @Test
    public void whatIsNoJsonIsRefused() throws IOException {
        refused("a text").naming("syntax", "");
        refused("").naming("syntax", "");
        refused(GOOD.substring(0, GOOD.length() / 2));
        Answer text = api.post(
                pack.path() + "/assessments",
                GOOD.getBytes(StandardCharsets.UTF_8),
                "text/plain",
                api.token(),
                Map.of());
        text.problem(415, "unsupported-media-type");
    }

    @Test
    public void nobodyAssessesWithoutTheToken() throws IOException {
        byte[] dossier = GOOD.getBytes(StandardCharsets.UTF_8);
        assess(dossier, Optional.empty()).problem(401, "token-required");
        assess(dossier, Optional.of("x".repeat(43))).problem(401, "token-invalid");
        assess(dossier, Optional.of(api.token().orElseThrow() + "x")).problem(401, "token-invalid");
    }

    @Test
    public void aStandardThatIsNotInstalledIsNotFound() throws IOException {
        api.post("/standards/sample.unknown/versions/1.0.0/assessments", GOOD).problem(404, "standard-not-installed");
        api.post("/standards/sample.henan-associate-professor/versions/9.9.9/assessments", GOOD)
                .problem(404, "standard-not-installed");
        api.post("/standards/No%20Id/versions/1.0.0/assessments", GOOD).problem(400, "malformed-standard-id");
    }

    private static String changed(String from, String to) {
        String changed =
                GOOD.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));
        if (changed.equals(GOOD)) {
            throw new AssertionError("the dossier does not say: " + from);
        }
        return changed;
    }

    private static Answer refused(String dossier) throws IOException {
        return assess(dossier.getBytes(StandardCharsets.UTF_8), api.token()).problem(422, "dossier-invalid");
    }

    private static Answer assess(byte[] dossier, Optional<String> token) throws IOException {
        return api.post(pack.path() + "/assessments", dossier, JSON, token, Map.of());
    }
}
