// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.DecimalInterval;
import org.hengping.criteria.RecordId;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.assessment.Execution;
import org.hengping.criteria.assessment.Reason;
import org.hengping.criteria.plugin.Finding;
import org.hengping.criteria.standard.Standard;

/** Looks as bytes. */
final class LookForm {
    /** Each node is looked at twice at most. */
    private static final int MOST_LOOKS = 2 * Standard.MOST_NODES;

    /** One more than a list of a dossier can have: beyond it at least one is refused already. */
    private static final int MOST_RECORDS = 501;

    /** Longer than any name that is accepted. */
    private static final int LONGEST = 1000;

    private static final Set<Reason.Code> OF_PLUGINS =
            Set.of(Reason.Code.PLUGIN_THREW, Reason.Code.BAD_FINDING, Reason.Code.BUDGET);

    private LookForm() {}

    static void write(DataOutputStream out, List<Look> looks) throws IOException {
        out.writeInt(looks.size());
        for (Look look : looks) {
            out.writeUTF(look.leaf());
            out.writeLong(look.spent().work());
            out.writeLong(look.spent().bytes());
            out.writeBoolean(look.finding().isPresent());
            if (look.finding().isPresent()) {
                write(out, look.finding().get());
            } else {
                write(out, look.failure().orElseThrow());
            }
        }
    }

    private static void write(DataOutputStream out, Reason failure) throws IOException {
        out.writeUTF(failure.code().name());
        out.writeByte(failure.details().size());
        for (String detail : failure.details()) {
            out.writeUTF(cut(detail));
        }
    }

    private static void write(DataOutputStream out, Finding finding) throws IOException {
        List<RecordId> records = finding.records();
        int told = Math.min(records.size(), MOST_RECORDS);
        out.writeUTF(finding.verdict().name());
        out.writeBoolean(finding.list().isPresent());
        if (finding.list().isPresent()) {
            out.writeUTF(cut(finding.list().get()));
            // a finding with more records than a list can have is refused whatever else it says
            out.writeInt(told < records.size() ? 0 : finding.needed());
            out.writeInt(told);
            for (RecordId id : records.subList(0, told)) {
                out.writeUTF(id.value());
            }
        }
        out.writeBoolean(finding.points().isPresent());
        if (finding.points().isPresent()) {
            out.writeLong(finding.points().get().low().millionths());
            out.writeLong(finding.points().get().high().millionths());
        }
    }

    static List<Look> read(DataInputStream in) throws IOException {
        int count = count(in.readInt(), MOST_LOOKS);
        List<Look> looks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String leaf = in.readUTF();
            Execution.Spent spent = new Execution.Spent(in.readLong(), in.readLong());
            looks.add(
                    in.readBoolean()
                            ? new Look(leaf, Optional.of(finding(in)), Optional.empty(), spent)
                            : new Look(leaf, Optional.empty(), Optional.of(failure(in)), spent));
        }
        return looks;
    }

    private static Reason failure(DataInputStream in) throws IOException {
        Reason.Code code = Reason.Code.valueOf(in.readUTF());
        if (!OF_PLUGINS.contains(code)) {
            throw new MalformedMessageException("a leaf that failed by " + code);
        }
        int count = count(in.readByte(), 3);
        List<String> details = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            details.add(in.readUTF());
        }
        return new Reason(code, details);
    }

    private static Finding finding(DataInputStream in) throws IOException {
        Verdict verdict = Verdict.valueOf(in.readUTF());
        Optional<String> list = Optional.empty();
        int needed = 0;
        List<RecordId> records = new ArrayList<>();
        if (in.readBoolean()) {
            list = Optional.of(in.readUTF());
            needed = in.readInt();
            int count = count(in.readInt(), MOST_RECORDS);
            for (int i = 0; i < count; i++) {
                records.add(new RecordId(in.readUTF()));
            }
        }
        Optional<DecimalInterval> points = in.readBoolean()
                ? Optional.of(
                        new DecimalInterval(Decimal.ofMillionths(in.readLong()), Decimal.ofMillionths(in.readLong())))
                : Optional.empty();
        return new Finding(verdict, list, records, needed, points);
    }

    private static int count(int count, int most) throws IOException {
        if (count < 0 || count > most) {
            throw new MalformedMessageException("a count of " + count);
        }
        return count;
    }

    /** Shortens what an author may make as long as he likes. */
    static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /** Makes what a worker says fit to be shown: bounded, and without control characters. */
    static String shown(String text) {
        return cut(text).replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
    }
}
