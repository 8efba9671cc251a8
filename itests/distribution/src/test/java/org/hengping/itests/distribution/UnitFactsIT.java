// SPDX-License-Identifier: Apache-2.0
package org.hengping.itests.distribution;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.Test;

/** What a unit adds is listed, decided about and promoted on the running platform; a namespace has one owner. */
public class UnitFactsIT {
    private static final String FACTS =
            """

            facts:
              namespace: pinghu
              unit: {zh: 平湖大学（虚构）, en: Pinghu University (invented)}
              define:
                - name: pinghu_labHours
                  label: {zh: 实验课时, en: Laboratory hours}
                  meaning: {zh: 近一年指导实验的课时, en: Hours of laboratory teaching in the last year}
                  type: INTEGER
                  evidence: {zh: 教务系统课表, en: The timetable}
                  vouching: {by: UNIT, from: EXAMINED}
                  personalData: PERSONAL
                  redLine: NONE
            remark:""";

    private static final String BY = "\"name\":\"测试甲\",\"role\":\"职称处\"}";

    @Test
    public void aFactIsListedConfirmedAndPromoted() throws IOException {
        Server server = SharedServer.running();
        Api api = server.api();
        SamplePlugin pack = SamplePlugin.associateProfessor(server.distribution())
                .withStandard("\nremark:", FACTS)
                .inVersion("1.6.1");
        api.install(pack.bytes()).with(201);
        try {
            JsonNode listed = fact(api);
            assertEquals("PROPOSED", listed.path("state").asText());
            assertEquals(pack.id(), listed.path("plugins").get(0).asText());
            String address = "/unit-facts/" + listed.path("definition").asText();
            api.post(address + "/promotion", "{\"commonName\":\"labHours\"," + BY)
                    .problem(409, "unit-fact-not-confirmed");

            api.post(address + "/ruling", "{\"decision\":\"CONFIRMED\",\"redLine\":\"FUNDING\"," + BY)
                    .with(200);
            assertEquals("CONFIRMED", fact(api).path("state").asText());
            api.post(address + "/promotion", "{\"commonName\":\"labHours\"," + BY)
                    .with(200);
            assertTrue(api.get(address + "/promotion").with(200).body().contains("redLine: \"FUNDING\""));

            SamplePlugin other = pack.withStandard("平湖大学（虚构）", "南山大学（虚构）").inVersion("1.6.2");
            api.install(other.bytes()).problem(409, "unit-namespace-taken");
            assertEquals("nothing of it stays", false, api.lists(other.id()));
        } finally {
            api.remove(pack.id());
        }
        assertTrue(api.isUp());
    }

    private static JsonNode fact(Api api) throws IOException {
        for (JsonNode item : api.get("/unit-facts").with(200).json().path("items")) {
            if (item.path("name").asText().equals("pinghu_labHours")) {
                return item;
            }
        }
        throw new AssertionError("the fact is not listed");
    }
}
