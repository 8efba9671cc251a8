// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.node;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hengping.criteria.DossierStage;
import org.hengping.criteria.assessment.ReadValue;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.fact.Voucher;
import org.hengping.criteria.standard.Applicability;
import org.hengping.criteria.standard.FactRead;
import org.hengping.criteria.standard.Node;
import org.hengping.evaluation.internal.derivation.EffectiveFacts;
import org.hengping.evaluation.internal.derivation.HeldRecord;
import org.hengping.evaluation.internal.derivation.HeldValue;

/** Whether facts are vouched for as the policy asks at the stage of the dossier, and what a result says was read. */
final class Outlook {
    private final Vocabulary vocabulary;
    private final EffectiveFacts facts;
    private final DossierStage stage;
    private final boolean absentIsUnvouched;

    /** @param absentIsUnvouched whether a fact that is not there is as one that nobody vouches for */
    Outlook(Vocabulary vocabulary, EffectiveFacts facts, DossierStage stage, boolean absentIsUnvouched) {
        this.absentIsUnvouched = absentIsUnvouched;
        this.vocabulary = vocabulary;
        this.facts = facts;
        this.stage = stage;
    }

    /** Tells whether a voucher suffices for the fact or list of that name. */
    boolean accepts(String fact, Voucher voucher) {
        return vocabulary
                .fact(fact)
                .map(FactDefinition::vouching)
                .map(vouching -> vouching.accepts(voucher, stage))
                .orElse(false);
    }

    /** Tells whether a plain fact lacks a sufficient voucher. */
    boolean unvouched(FactPath path) {
        return facts.plain(path.fact())
                .map(held -> !accepts(path.fact(), held.voucher()))
                .orElse(absentIsUnvouched);
    }

    /** How the tests of applicability come out. */
    enum Applies {
        YES,
        NO,
        /** A fact that matters is not vouched for. */
        UNKNOWN
    }

    Applies applies(Applicability applicability) {
        boolean unknown = false;
        for (Applicability.Test test : applicability.tests()) {
            Optional<HeldValue> held = facts.plain(test.path().fact());
            if (held.isEmpty() || unvouched(test.path())) {
                unknown = true;
            } else if (!test.oneOf().contains(held.get().value().text())) {
                return Applies.NO;
            }
        }
        return unknown ? Applies.UNKNOWN : Applies.YES;
    }

    /** Returns the paths that a node tests, then those that a leaf declares, each once. */
    static Set<FactPath> paths(Node node, boolean testsOnly) {
        Set<FactPath> paths = new LinkedHashSet<>();
        node.heading().appliesTo().tests().forEach(test -> paths.add(test.path()));
        if (!testsOnly && node instanceof Node.Leaf leaf) {
            leaf.reads().stream().map(FactRead::path).forEach(paths::add);
        }
        return paths;
    }

    /** Returns what these paths held. */
    List<ReadValue> read(Set<FactPath> paths) {
        List<ReadValue> reads = new ArrayList<>();
        for (FactPath path : paths) {
            if (path.field().isPresent()) {
                List<HeldRecord> records = facts.records(path.fact());
                Optional<Voucher> weakest =
                        records.stream().map(HeldRecord::voucher).min(Voucher::compareTo);
                reads.add(new ReadValue.Listed(path, records.size(), weakest));
            } else {
                Optional<HeldValue> held = facts.plain(path.fact());
                reads.add(new ReadValue.Plain(
                        path, held.map(value -> value.value().text()), held.map(HeldValue::voucher)));
            }
        }
        return reads;
    }
}
