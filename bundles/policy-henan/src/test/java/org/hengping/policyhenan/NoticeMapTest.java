// SPDX-License-Identifier: Apache-2.0
package org.hengping.policyhenan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hengping.policy.Policy;
import org.hengping.policy.PolicyPackException;
import org.hengping.policy.PolicyPacks;
import org.hengping.policyhenan.NoticeMap.By;
import org.hengping.policyhenan.NoticeMap.ClauseMap;
import org.hengping.policyhenan.NoticeMap.Sentence;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NoticeMapTest {
    private static NoticeMap map;
    private static Policy policy;

    @BeforeAll
    static void read() throws IOException, PolicyPackException {
        map = NoticeMap.read();
        policy = PolicyPacks.fromClassPath(NoticeMapTest.class.getClassLoader());
    }

    private static Stream<Sentence> sentences() {
        return map.clauses().stream().flatMap(clause -> clause.sentences().stream());
    }

    /** Digests of the whole text of each clause without white space, taken from the notice itself. */
    private static Map<String, String> digestsOfTheNotice() throws IOException {
        try (InputStream in = Objects.requireNonNull(NoticeMapTest.class.getResourceAsStream("/notice-27.sha256"))) {
            Map<String, String> digests = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line ->
                            digests.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1)));
            return digests;
        }
    }

    private static String digest(ClauseMap clause) throws NoSuchAlgorithmException {
        String heading = clause.place().equals("文末") ? "" : clause.title().zh() + "。";
        String text = heading
                + clause.sentences().stream()
                        .map(sentence -> sentence.text().zh())
                        .collect(Collectors.joining());
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    @Test
    void everyClauseStandsInTheMapWordForWord() throws IOException, NoSuchAlgorithmException {
        Map<String, String> mapped = new LinkedHashMap<>();
        for (ClauseMap clause : map.clauses()) {
            mapped.put(clause.place(), digest(clause));
        }
        Map<String, String> notice = digestsOfTheNotice();
        assertThat(notice).hasSize(20);
        assertThat(mapped.keySet()).containsExactlyElementsOf(notice.keySet());
        notice.forEach(
                (place, digest) -> assertThat(mapped).as("text of " + place).containsEntry(place, digest));
    }

    @Test
    void everySentenceSaysWhatImplementsIt() {
        assertThat(sentences()).allSatisfy(sentence -> {
            assertThat(sentence.by()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(sentence.by().contains(By.DATA))
                    .isEqualTo(!sentence.entries().isEmpty());
            assertThat(sentence.by().contains(By.CODE))
                    .isEqualTo(!sentence.code().isEmpty());
            if (sentence.by().contains(By.ORGANISATIONAL)) {
                assertThat(sentence.by()).containsExactly(By.ORGANISATIONAL);
            }
            if (sentence.by().contains(By.PLANNED)) {
                assertThat(sentence.note()).as("what is planned").isPresent();
            }
        });
    }

    @Test
    void everyEntryThatTheMapNamesHoldsWhenTheNoticeBegins() {
        assertThat(sentences().flatMap(sentence -> sentence.entries().stream()))
                .allSatisfy(entry -> assertThat(policy.held(NoticeDocument.DAY, entry.kind(), entry.code()))
                        .as(entry.toString())
                        .isPresent());
    }

    @Test
    void everyFolderThatTheMapNamesExists() {
        assertThat(sentences().flatMap(sentence -> sentence.code().stream()))
                .allSatisfy(folder -> assertThat(Files.isDirectory(Path.of("../..", folder)))
                        .as(folder)
                        .isTrue());
    }

    @Test
    void whatTheNoticeSingledOutIsNotForgotten() {
        Map<String, List<String>> wanted = Map.of(
                "（四）", List.of("扎根基层", "民营企业"),
                "（八）", List.of("单向认可", "技术负责人直接评定"),
                "（九）", List.of("非物质文化遗产传承人", "新型职业农民"),
                "（十六）", List.of("主要负责人责任"));
        wanted.forEach((place, words) -> words.forEach(word -> assertThat(map.clauses().stream()
                        .filter(clause -> clause.place().equals(place))
                        .flatMap(clause -> clause.sentences().stream())
                        .filter(sentence -> sentence.text().zh().contains(word)))
                .as(place + " " + word)
                .singleElement()
                .satisfies(sentence -> assertThat(sentence.entries()).isNotEmpty())));
    }

    @Test
    void theDocumentIsWhatTheMapGives() throws IOException, PolicyPackException {
        assertThat(Files.readString(NoticeDocument.PATH))
                .as("docs/notice-27.md; run NoticeDocument.main to write it anew")
                .isEqualTo(NoticeDocument.render());
    }
}
