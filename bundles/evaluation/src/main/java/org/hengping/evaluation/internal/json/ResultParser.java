// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.hengping.canonicaljson.Json;
import org.hengping.canonicaljson.JsonLimits;
import org.hengping.canonicaljson.JsonString;
import org.hengping.canonicaljson.JsonSyntaxException;
import org.hengping.canonicaljson.StrictJsonReader;
import org.hengping.criteria.Clause;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.DecimalInterval;
import org.hengping.criteria.DossierStage;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Outcome;
import org.hengping.criteria.RecordId;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.assessment.Execution;
import org.hengping.criteria.assessment.FloorResult;
import org.hengping.criteria.assessment.FloorState;
import org.hengping.criteria.assessment.NodeKind;
import org.hengping.criteria.assessment.NodeResult;
import org.hengping.criteria.assessment.ReadValue;
import org.hengping.criteria.assessment.Reason;
import org.hengping.criteria.assessment.RecordRef;
import org.hengping.criteria.assessment.Result;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.Voucher;
import org.hengping.criteria.standard.Route;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;

/** Reads results and executions back; only the bytes that {@link ResultWriter} gives are accepted. */
public final class ResultParser {
    /** A tree of 500 nodes with many records and long clauses stays far below. */
    private static final JsonLimits LIMITS = JsonLimits.of(64 * 1024 * 1024, 64, 100_000, 2_000_000);

    private ResultParser() {}

    /** Reads a result. */
    public static Result result(byte[] bytes) {
        return read(
                bytes,
                Set.of(ResultWriter.RESULT_FORMAT, ResultWriter.FLOOR_RESULT_FORMAT),
                ResultParser::result,
                ResultBytes::of);
    }

    /** Reads an execution. */
    public static Execution execution(byte[] bytes) {
        return read(bytes, Set.of(ResultWriter.EXECUTION_FORMAT), ResultParser::execution, ResultBytes::of);
    }

    private static <T> T read(
            byte[] bytes, Set<String> formats, Function<Fields, T> reading, Function<T, byte[]> writing) {
        try {
            Fields fields = Fields.of(StrictJsonReader.read(bytes, LIMITS));
            String format = fields.string("format");
            if (!formats.contains(format)) {
                throw new IllegalArgumentException("the format is none of " + new TreeSet<>(formats));
            }
            T read = reading.apply(fields);
            if (!Arrays.equals(writing.apply(read), bytes)) {
                throw new IllegalArgumentException("not the canonical bytes of " + format);
            }
            return read;
        } catch (JsonSyntaxException | DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException("not " + new TreeSet<>(formats) + ": " + e.getMessage(), e);
        }
    }

    private static Result result(Fields fields) {
        return new Result(
                Math.toIntExact(fields.number("semantics")),
                new StandardId(fields.string("standard")),
                StandardVersion.parse(fields.string("version")),
                ContentDigest.parse(fields.string("bundle")),
                ContentDigest.parse(fields.string("policy")),
                LocalDate.parse(fields.string("policyDay")),
                ContentDigest.parse(fields.string("dossier")),
                DossierStage.valueOf(fields.string("stage")),
                Route.parse(fields.string("route")),
                FloorState.valueOf(fields.string("floor")),
                node(fields.child("tree").object()),
                fields.findChild("baseline").map(ResultParser::floor));
    }

    private static FloorResult floor(Fields fields) {
        return new FloorResult(
                fields.string("code"),
                new StandardId(fields.string("standard")),
                StandardVersion.parse(fields.string("version")),
                ContentDigest.parse(fields.string("text")),
                node(fields.child("tree").object()));
    }

    private static Execution execution(Fields fields) {
        return new Execution(
                fields.string("engine"),
                fields.string("schedule"),
                fields.number("leaves"),
                fields.number("records"),
                fields.findNumber("work").map(work -> new Execution.Spent(work, fields.number("bytes"))));
    }

    private static NodeResult node(Json json) {
        Fields fields = Fields.of(json);
        return new NodeResult(
                new NodeId(fields.string("id")),
                NodeKind.valueOf(fields.string("kind")),
                new Outcome(Verdict.valueOf(fields.string("verdict")), fields.flag("failed")),
                fields.findChild("reason").map(ResultParser::reason),
                fields.findChild("score").map(ResultParser::interval),
                fields.list("reads", ResultParser::readValue),
                fields.list("records", ResultParser::ref),
                Math.toIntExact(fields.findNumber("needed").orElse(0L)),
                fields.list("clauses", ResultParser::clause),
                fields.list("children", ResultParser::node));
    }

    private static Reason reason(Fields fields) {
        return new Reason(Reason.Code.valueOf(fields.string("code")), fields.list("details", ResultParser::text));
    }

    private static String text(Json json) {
        if (json instanceof JsonString string) {
            return string.value();
        }
        throw new IllegalArgumentException("a string is expected");
    }

    private static DecimalInterval interval(Fields fields) {
        return new DecimalInterval(Decimal.parse(fields.string("low")), Decimal.parse(fields.string("high")));
    }

    private static ReadValue readValue(Json json) {
        Fields fields = Fields.of(json);
        FactPath path = FactPath.parse(fields.string("path"));
        Optional<Voucher> voucher = fields.find("vouchedBy").map(Voucher::valueOf);
        Optional<Long> records = fields.findNumber("records");
        if (records.isPresent()) {
            return new ReadValue.Listed(path, Math.toIntExact(records.get()), voucher);
        }
        return new ReadValue.Plain(path, fields.find("value"), voucher);
    }

    private static RecordRef ref(Json json) {
        Fields fields = Fields.of(json);
        return new RecordRef(fields.string("list"), new RecordId(fields.string("id")));
    }

    private static Clause clause(Json json) {
        Fields fields = Fields.of(json);
        return new Clause(
                fields.string("document"),
                fields.string("place"),
                Clause.Standing.valueOf(fields.string("standing")),
                fields.find("source"));
    }
}
