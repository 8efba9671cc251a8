// SPDX-License-Identifier: Apache-2.0
package org.hengping.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import org.hengping.canonicaljson.CanonicalJson;
import org.hengping.canonicaljson.JsonArray;
import org.hengping.canonicaljson.JsonLimits;
import org.hengping.canonicaljson.JsonObject;
import org.hengping.canonicaljson.JsonSyntaxException;
import org.hengping.canonicaljson.StrictJsonReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Bytes of a dossier to its canonical bytes. */
@State(Scope.Benchmark)
public class CanonicalBenchmark {
    private static final int BYTES = 13_000;

    private byte[] dossier = new byte[0];

    /**
     * Invents the dossier and makes sure that both sides write the same bytes.
     *
     * @throws IOException if the peer refuses it
     * @throws JsonSyntaxException if we refuse it
     */
    @Setup
    public void invent() throws IOException, JsonSyntaxException {
        dossier = dossier();
        if (!Arrays.equals(ours(), peer())) {
            throw new IllegalStateException("the two sides write different bytes");
        }
    }

    static byte[] dossier() {
        List<JsonObject> papers = new ArrayList<>();
        String text = "";
        while (text.length() < BYTES - 1_500) {
            int number = papers.size();
            papers.add(JsonObject.builder()
                    .put("id", "p" + number)
                    .put("vouchedBy", number % 3 == 0 ? "UNIT" : "SELF")
                    .put(
                            "claimed",
                            JsonObject.builder()
                                    .put("title", "虚构论文第" + number + "篇：\"示例\"与\\转义")
                                    .put("kind", "RESEARCH")
                                    .put("journal", "CORE")
                                    .put("authorRank", 1 + number % 4)
                                    .put("date", "20" + (10 + number % 15) + "-0" + (1 + number % 9) + "-15")
                                    .build())
                    .build());
            text = CanonicalJson.text(document(papers));
        }
        // As it comes from a browser or an editor: not canonical yet.
        return text.replace(",\"", ",\n  \"").getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject document(List<JsonObject> papers) {
        return JsonObject.builder()
                .put("format", "hengping-dossier/1")
                .put("subject", "demo-000001")
                .put("stage", "SUBMITTED")
                .put("route", "REVIEW/NORMAL")
                .put(
                        "facts",
                        JsonObject.builder().put("papers", JsonArray.of(papers)).build())
                .build();
    }

    /**
     * Reads strictly and writes.
     *
     * @throws JsonSyntaxException never, the dossier is sound
     */
    @Benchmark
    public byte[] ours() throws JsonSyntaxException {
        return CanonicalJson.bytes(StrictJsonReader.read(dossier, JsonLimits.DOSSIER));
    }

    /**
     * The peer's reading and writing.
     *
     * @throws IOException never, the dossier is sound
     */
    @Benchmark
    public byte[] peer() throws IOException {
        return new JsonCanonicalizer(dossier).getEncodedUTF8();
    }
}
