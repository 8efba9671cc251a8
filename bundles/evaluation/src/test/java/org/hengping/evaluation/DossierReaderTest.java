// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.DossierStage;
import org.hengping.criteria.RecordId;
import org.hengping.criteria.Value;
import org.hengping.criteria.dossier.CaseCalendar;
import org.hengping.criteria.dossier.Dossier;
import org.hengping.criteria.dossier.Fact;
import org.hengping.criteria.fact.Voucher;
import org.hengping.criteria.standard.Basis;
import org.hengping.criteria.standard.Method;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Route;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.fault.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DossierReaderTest {
    private static final String GOOD =
            """
            {"format":"hengping-dossier/1","subject":"demo-0001","stage":"SUBMITTED","route":"REVIEW/NORMAL",
             "calendar":{"appliesOn":"2024-10-31","yearsCountTo":"2024-12-31","evidenceUntil":"2024-10-31"},
             "facts":{"degree":{"claimed":"MASTER"},
                      "works":[{"id":"w1","claimed":{"kind":"PAPER","authorRank":1}}]}}
            """;

    private static PlatformException refusal(String json) {
        return refusal(json.getBytes(StandardCharsets.UTF_8));
    }

    private static PlatformException refusal(byte[] json) {
        PlatformException refusal =
                catchThrowableOfType(PlatformException.class, () -> DossierReader.read(json, Example.VOCABULARY));
        assertThat(refusal).as("the dossier is refused").isNotNull();
        return refusal;
    }

    private static List<String> faults(String json) {
        return refusal(json).violations().stream()
                .map(violation -> violation.place() + " " + violation.code())
                .toList();
    }

    @Test
    void whatIsLeftOutIsWrittenInTheCanonicalBytes() {
        SealedDossier sealed = DossierReader.read(GOOD.getBytes(StandardCharsets.UTF_8), Example.VOCABULARY);
        assertThat(new String(sealed.bytes(), StandardCharsets.UTF_8))
                .contains("\"degree\":{\"claimed\":\"MASTER\",\"vouchedBy\":\"SELF\"}")
                .contains("{\"claimed\":{\"authorRank\":1,\"kind\":\"PAPER\"},\"id\":\"w1\",\"vouchedBy\":\"SELF\"}")
                .doesNotContain("rejected");
        assertThat(sealed.digest()).isEqualTo(ContentDigest.of(sealed.bytes()));
    }

    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"format\":\"hengping-dossier/1\" | \"format\":\"hengping-dossier/2\" | /format wrong-value",
                "\"format\":\"hengping-dossier/1\", | `` | /format missing-member",
                "demo-0001 | 张 三 | /subject wrong-value",
                "\"demo-0001\" | 17 | /subject wrong-type",
                "SUBMITTED | SENT | /stage wrong-value",
                "REVIEW/NORMAL | REVIEW | /route wrong-value",
                "\"appliesOn\":\"2024-10-31\" | \"appliesOn\":\"2024-02-30\" | /calendar/appliesOn wrong-value",
                "\"appliesOn\":\"2024-10-31\" | \"appliesOn\":\"2024-1-31\" | /calendar/appliesOn wrong-value",
                "\"appliesOn\":\"2024-10-31\" | \"appliesOn\":\"1899-12-31\" | /calendar/appliesOn wrong-value",
                "\"appliesOn\":\"2024-10-31\" | \"appliesOn\":20241031 | /calendar/appliesOn wrong-type",
                "\"yearsCountTo\":\"2024-12-31\", | `` | /calendar/yearsCountTo missing-member",
                "\"facts\":{ | \"more\":1,\"facts\":{ | /more unknown-member",
                "\"degree\":{\"claimed\":\"MASTER\"} | \"rank\":{\"claimed\":1} | /facts/rank unknown-fact",
                "\"degree\":{\"claimed\":\"MASTER\"} | \"a~/b\":{\"claimed\":1} | /facts/a~0~1b unknown-fact",
                "\"degree\":{\"claimed\":\"MASTER\"} | \"yearsAsLecturer\":{\"claimed\":9} | /facts/yearsAsLecturer derived-fact",
                "\"degree\":{\"claimed\":\"MASTER\"} | \"degree\":\"MASTER\" | /facts/degree wrong-type",
                "\"degree\":{\"claimed\":\"MASTER\"} | \"degree\":{} | /facts/degree/claimed missing-member",
                "\"claimed\":\"MASTER\" | \"claimed\":\"MAGISTER\" | /facts/degree/claimed unknown-code",
                "\"claimed\":\"MASTER\" | \"claimed\":\"MASTER\",\"examined\":\"X\" | /facts/degree/examined unknown-code",
                "\"claimed\":\"MASTER\" | \"claimed\":\"MASTER\",\"vouchedBy\":\"FRIEND\" | /facts/degree/vouchedBy wrong-value",
                "\"claimed\":\"MASTER\" | \"claimed\":\"MASTER\",\"evidence\":\"md5:0\" | /facts/degree/evidence wrong-value",
                "\"claimed\":\"MASTER\" | \"claimed\":null | /facts/degree/claimed wrong-type",
                "\"degree\":{\"claimed\":\"MASTER\"} | \"hours\":{\"claimed\":\"260\"} | /facts/hours/claimed wrong-type",
                "\"degree\":{\"claimed\":\"MASTER\"} | \"hours\":{\"claimed\":260.5} | /facts/hours/claimed wrong-type",
                "\"degree\":{\"claimed\":\"MASTER\"} | \"funds\":{\"claimed\":12.5} | /facts/funds/claimed wrong-type",
                "\"degree\":{\"claimed\":\"MASTER\"} | \"funds\":{\"claimed\":\"1e3\"} | /facts/funds/claimed wrong-value",
                "\"degree\":{\"claimed\":\"MASTER\"} | \"teaches\":{\"claimed\":\"true\"} | /facts/teaches/claimed wrong-type",
                "\"works\":[ | \"appraisals\":{},\"works\":[ | /facts/appraisals wrong-type",
                "\"id\":\"w1\", | `` | /facts/works/0/id missing-member",
                "\"id\":\"w1\" | \"id\":\"w 1\" | /facts/works/0/id wrong-value",
                "\"kind\":\"PAPER\", | `` | /facts/works/0/claimed/kind missing-field",
                "\"authorRank\":1 | \"pages\":1 | /facts/works/0/claimed/pages unknown-member",
                "\"authorRank\":1}} | \"authorRank\":1},\"rejected\":\"no\"} | /facts/works/0/rejected wrong-type",
                "\"authorRank\":1}} | \"authorRank\":1}},{\"id\":\"w1\",\"claimed\":{\"kind\":\"PATENT\"}} | /facts/works/1/id duplicate-record",
                "\"facts\":{ | \"facts\":{\"degree\":{\"claimed\":\"MASTER\"}, | /facts/degree duplicate-member",
                "\"authorRank\":1 | \"authorRank\":01 | /facts/works/0/claimed number-syntax",
                "\"authorRank\":1 | \"authorRank\":9007199254740993 | /facts/works/0/claimed/authorRank number-out-of-range"
            })
    void aFaultIsToldByPlaceAndCode(String good, String bad, String fault) {
        assertThat(GOOD).contains(good);
        assertThat(faults(GOOD.replace(good, bad))).containsExactly(fault);
    }

    @Test
    void allFaultsAreToldAtOnceInBothLanguages() {
        PlatformException refusal = refusal(GOOD.replace("SUBMITTED", "SENT")
                .replace("\"MASTER\"", "\"MAGISTER\"")
                .replace("\"authorRank\":1", "\"authorRank\":\"first\""));
        assertThat(refusal.kind()).isEqualTo(PlatformException.Kind.INVALID);
        assertThat(refusal.code()).isEqualTo("dossier-invalid");
        assertThat(refusal.violations())
                .extracting(Violation::place)
                .containsExactly("/stage", "/facts/degree/claimed", "/facts/works/0/claimed/authorRank");
        assertThat(refusal.violations().get(1).text().zh()).contains("MAGISTER", "degrees", "MASTER");
        assertThat(refusal.violations().get(1).text().en()).contains("MAGISTER", "degrees", "MASTER");
    }

    @Test
    void atMostFiftyFaultsAreTold() {
        String works = IntStream.range(0, 80)
                .mapToObj(i -> "{\"id\":\"w" + i + "\",\"claimed\":{\"kind\":\"X\"}}")
                .collect(Collectors.joining(",", "\"works\":[", "]"));
        assertThat(faults(GOOD.replaceAll("(?s)\"works\":\\[.*?\\]", works))).hasSize(50);
    }

    @Test
    void listsAndDocumentsAreLimited() {
        String works = IntStream.range(0, 501)
                .mapToObj(i -> "{\"id\":\"w" + i + "\",\"claimed\":{\"kind\":\"PAPER\"}}")
                .collect(Collectors.joining(",", "\"works\":[", "]"));
        assertThat(faults(GOOD.replaceAll("(?s)\"works\":\\[.*?\\]", works)))
                .containsExactly("/facts/works too-many-records");
        PlatformException large = refusal(new byte[9 * 1024 * 1024]);
        assertThat(large.kind()).isEqualTo(PlatformException.Kind.TOO_LARGE);
        assertThat(large.code()).isEqualTo("dossier-too-large");
        PlatformException deep = refusal("[".repeat(100_000));
        assertThat(deep.kind()).isEqualTo(PlatformException.Kind.INVALID);
        assertThat(deep.violations()).extracting(Violation::code).containsExactly("too-deep");
    }

    @Test
    void whatIsNoJsonObjectIsRefused() {
        assertThat(faults("[]")).containsExactly(" wrong-type");
        assertThat(faults("not json")).containsExactly(" syntax");
        assertThat(refusal("{\"a\":\"\\u0000\"}").violations())
                .extracting(Violation::code)
                .containsExactly("control-character");
    }

    @Test
    void theVocabularyIsThatOfTheDayOfApplication() {
        SealedDossier sealed = DossierReader.read(GOOD.getBytes(StandardCharsets.UTF_8), day -> {
            assertThat(day).isEqualTo(Example.CALENDAR.appliesOn());
            return Example.VOCABULARY;
        });
        assertThat(sealed.dossier().calendar()).isEqualTo(Example.CALENDAR);
    }

    @Test
    void whatAStandardNeedsIsToldBeforeItIsEvaluated() {
        Node tree = Example.allOf(
                "root",
                Example.leaf("a", "countedDegree", "works[].kind", "funds?", "yearsAsLecturer"),
                Example.leaf(Example.headingFor("b", "institutionKind", "UNIVERSITY"), "hours"));
        SealedDossier empty = Example.dossier("{}");
        assertThat(DossierReader.missing(Example.standard(tree), empty, Example.VOCABULARY))
                .extracting(Violation::place)
                .containsExactly("/facts/degree", "/facts/hours", "/facts/institutionKind");
        SealedDossier full = Example.dossier(
                "{'degree':{'claimed':'MASTER'},'hours':{'claimed':1},'institutionKind':{'claimed':'UNIVERSITY'}}");
        assertThat(DossierReader.missing(Example.standard(tree), full, Example.VOCABULARY))
                .isEmpty();
        Node unknown = Example.leaf("root", "pages");
        assertThat(DossierReader.missing(Example.standard(unknown), empty, Example.VOCABULARY))
                .extracting(Violation::code)
                .containsExactly("path-unknown-then");
    }

    @Provide
    Arbitrary<Dossier> dossiers() {
        Arbitrary<Voucher> voucher = Arbitraries.of(Voucher.class);
        Arbitrary<Optional<ContentDigest>> evidence = Arbitraries.bytes()
                .array(byte[].class)
                .ofMaxSize(3)
                .map(ContentDigest::of)
                .optional();
        Arbitrary<LocalDate> day = Arbitraries.integers().between(0, 100_000).map(offset -> LocalDate.of(1900, 1, 1)
                .plusDays(offset));
        Arbitrary<Value> code = Arbitraries.of("BACHELOR", "MASTER").map(Value.TextValue::new);
        Arbitrary<Value> whole = Arbitraries.longs()
                .between(-Value.GREATEST_INTEGER, Value.GREATEST_INTEGER)
                .map(Value.IntegerValue::new);
        Arbitrary<Value> decimal = Arbitraries.longs()
                .greaterOrEqual(-Long.MAX_VALUE)
                .map(Decimal::ofMillionths)
                .map(Value.DecimalValue::new);
        Arbitrary<Value> text = Arbitraries.strings()
                .withChars('a', '"', '\\', '\n', '\u0001', '\u007f', '评', '\u2028')
                .ofMaxLength(8)
                .map(Value.TextValue::new);
        Arbitrary<Value> kind = Arbitraries.of("PAPER", "PATENT").map(Value.TextValue::new);
        Arbitrary<Map<String, Value>> fields = Combinators.combine(
                        kind, whole.optional(), day.map(Value.DateValue::new).optional())
                .as((k, rank, published) -> {
                    Map<String, Value> all = new TreeMap<>(Map.of("kind", k));
                    rank.ifPresent(value -> all.put("authorRank", value));
                    published.ifPresent(value -> all.put("publishedOn", value));
                    return all;
                });
        Arbitrary<Fact> works = Combinators.combine(
                        fields, fields.optional(), Arbitraries.of(true, false), voucher, evidence)
                .as((claimed, examined, rejected, by, file) ->
                        new Fact.EvidenceEntry(new RecordId("w1"), claimed, examined, rejected, by, file))
                .list()
                .ofMaxSize(1)
                .map(Fact.RecordsFact::new);
        Arbitrary<Map<String, Fact>> facts = Combinators.combine(
                        plain(code, voucher, evidence).optional(),
                        plain(whole, voucher, evidence).optional(),
                        plain(decimal, voucher, evidence).optional(),
                        plain(text, voucher, evidence).optional(),
                        plain(Arbitraries.of(true, false).map(Value.BooleanValue::new), voucher, evidence)
                                .optional(),
                        plain(day.map(Value.DateValue::new), voucher, evidence).optional(),
                        works.optional())
                .as((degree, hours, funds, note, teaches, certified, list) -> {
                    Map<String, Fact> all = new TreeMap<>();
                    degree.ifPresent(fact -> all.put("degree", fact));
                    hours.ifPresent(fact -> all.put("hours", fact));
                    funds.ifPresent(fact -> all.put("funds", fact));
                    note.ifPresent(fact -> all.put("note", fact));
                    teaches.ifPresent(fact -> all.put("teaches", fact));
                    certified.ifPresent(fact -> all.put("certifiedOn", fact));
                    list.ifPresent(fact -> all.put("works", fact));
                    return all;
                });
        return Combinators.combine(
                        Arbitraries.of(DossierStage.class),
                        Combinators.combine(Arbitraries.of(Method.class), Arbitraries.of(Basis.class))
                                .as(Route::new),
                        Combinators.combine(day, day, day).as(CaseCalendar::new),
                        facts)
                .as((stage, route, calendar, held) -> new Dossier("demo-0001", stage, route, calendar, held));
    }

    private static <T extends Value> Arbitrary<Fact> plain(
            Arbitrary<T> value, Arbitrary<Voucher> voucher, Arbitrary<Optional<ContentDigest>> evidence) {
        Arbitrary<Value> any = value.map(held -> held);
        return Combinators.combine(any, any.optional(), voucher, evidence).as(Fact.PlainFact::new);
    }

    @Property(tries = 300)
    void whatIsWrittenReadsBackTheSame(@ForAll("dossiers") Dossier dossier) {
        SealedDossier sealed = DossierJson.seal(dossier);
        SealedDossier read = DossierReader.read(sealed.bytes(), Example.VOCABULARY);
        assertThat(read.dossier()).isEqualTo(dossier);
        assertThat(read.bytes()).isEqualTo(sealed.bytes());
    }
}
