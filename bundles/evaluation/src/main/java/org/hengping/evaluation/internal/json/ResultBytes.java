// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.json;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.hengping.canonicaljson.CanonicalWriter;
import org.hengping.criteria.Clause;
import org.hengping.criteria.DecimalInterval;
import org.hengping.criteria.assessment.Execution;
import org.hengping.criteria.assessment.FloorResult;
import org.hengping.criteria.assessment.NodeResult;
import org.hengping.criteria.assessment.ReadValue;
import org.hengping.criteria.assessment.Reason;
import org.hengping.criteria.assessment.RecordRef;
import org.hengping.criteria.assessment.Result;
import org.hengping.criteria.fact.Voucher;

/**
 * Writes results and executions straight to canonical bytes, since every assessment and every replay does: the same bytes as
 * {@link ResultWriter} by way of its tree. Members stand in the order of their names.
 */
public final class ResultBytes {
    private static final int USUAL_RESULT = 12_000;
    private static final int USUAL_EXECUTION = 256;

    private final CanonicalWriter out = new CanonicalWriter(USUAL_RESULT);

    private ResultBytes() {}

    /** Returns the canonical bytes of a result. */
    public static byte[] of(Result result) {
        ResultBytes writing = new ResultBytes();
        writing.result(result);
        return writing.out.bytes();
    }

    /** Returns the canonical bytes of an execution. */
    public static byte[] of(Execution execution) {
        CanonicalWriter out = new CanonicalWriter(USUAL_EXECUTION);
        String before = "{";
        if (execution.spent().isPresent()) {
            out.json("{\"bytes\":").number(execution.spent().get().bytes());
            before = ",";
        }
        out.json(before).json("\"engine\":").string(execution.engine());
        out.json(",\"format\":").string(ResultWriter.EXECUTION_FORMAT);
        out.json(",\"leaves\":").number(execution.leaves());
        out.json(",\"records\":").number(execution.records());
        out.json(",\"schedule\":").string(execution.schedule());
        if (execution.spent().isPresent()) {
            out.json(",\"work\":").number(execution.spent().get().work());
        }
        return out.json("}").bytes();
    }

    private void result(Result result) {
        out.json("{");
        if (result.baseline().isPresent()) {
            out.json("\"baseline\":");
            floor(result.baseline().get());
            out.json(",");
        }
        out.json("\"bundle\":").string(result.bundle().toString());
        out.json(",\"dossier\":").string(result.dossier().toString());
        out.json(",\"floor\":").string(result.floor().name());
        out.json(",\"format\":").string(ResultWriter.format(result.semantics()));
        out.json(",\"policy\":").string(result.policy().toString());
        out.json(",\"policyDay\":").string(result.policyDay().toString());
        out.json(",\"route\":").string(result.route().toString());
        out.json(",\"semantics\":").number(result.semantics());
        out.json(",\"stage\":").string(result.stage().name());
        out.json(",\"standard\":").string(result.standard().value());
        out.json(",\"tree\":");
        node(result.tree());
        out.json(",\"version\":").string(result.version().toString()).json("}");
    }

    private void floor(FloorResult floor) {
        out.json("{\"code\":").string(floor.baseline());
        out.json(",\"standard\":").string(floor.standard().value());
        out.json(",\"text\":").string(floor.text().toString());
        out.json(",\"tree\":");
        node(floor.tree());
        out.json(",\"version\":").string(floor.version().toString()).json("}");
    }

    private void node(NodeResult node) {
        out.json("{");
        unlessEmpty("children", node.children(), ResultBytes::node);
        unlessEmpty("clauses", node.clauses(), ResultBytes::clause);
        if (node.outcome().failed()) {
            out.json("\"failed\":true,");
        }
        out.json("\"id\":").string(node.id().value());
        out.json(",\"kind\":").string(node.kind().name()).json(",");
        if (node.needed() > 0) {
            out.json("\"needed\":").number(node.needed()).json(",");
        }
        unlessEmpty("reads", node.reads(), ResultBytes::read);
        if (node.reason().isPresent()) {
            reason(node.reason().get());
        }
        unlessEmpty("records", node.records(), ResultBytes::ref);
        if (node.score().isPresent()) {
            interval(node.score().get());
        }
        out.json("\"verdict\":").string(node.outcome().verdict().name()).json("}");
    }

    private <T> void unlessEmpty(String name, List<T> items, BiConsumer<ResultBytes, T> form) {
        if (items.isEmpty()) {
            return;
        }
        out.json("\"").json(name).json("\":");
        String before = "[";
        for (T item : items) {
            out.json(before);
            form.accept(this, item);
            before = ",";
        }
        out.json("],");
    }

    private void reason(Reason reason) {
        out.json("\"reason\":{\"code\":").string(reason.code().name());
        if (!reason.details().isEmpty()) {
            out.json(",\"details\":");
            String before = "[";
            for (String detail : reason.details()) {
                out.json(before).string(detail);
                before = ",";
            }
            out.json("]");
        }
        out.json("},");
    }

    private void interval(DecimalInterval interval) {
        out.json("\"score\":{\"high\":").string(interval.high().toString());
        out.json(",\"low\":").string(interval.low().toString()).json("},");
    }

    private void ref(RecordRef ref) {
        out.json("{\"id\":").string(ref.id().value());
        out.json(",\"list\":").string(ref.list()).json("}");
    }

    private void read(ReadValue read) {
        out.json("{\"path\":").string(read.path().toString());
        if (read instanceof ReadValue.Plain plain) {
            if (plain.value().isPresent()) {
                out.json(",\"value\":").string(plain.value().get());
            }
            voucher(plain.vouchedBy());
        } else if (read instanceof ReadValue.Listed listed) {
            out.json(",\"records\":").number(listed.records());
            voucher(listed.vouchedBy());
        }
        out.json("}");
    }

    private void voucher(Optional<Voucher> voucher) {
        if (voucher.isPresent()) {
            out.json(",\"vouchedBy\":").string(voucher.get().name());
        }
    }

    private void clause(Clause clause) {
        out.json("{\"document\":").string(clause.document());
        out.json(",\"place\":").string(clause.place());
        if (clause.source().isPresent()) {
            out.json(",\"source\":").string(clause.source().get());
        }
        out.json(",\"standing\":").string(clause.standing().name()).json("}");
    }
}
