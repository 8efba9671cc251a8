// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.rule;

import dev.cel.common.CelAbstractSyntaxTree;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hengping.criteria.RecordId;
import org.hengping.criteria.plugin.EvidenceRecord;
import org.hengping.criteria.plugin.Facts;
import org.hengping.criteria.plugin.Finding;
import org.hengping.criteria.standard.Standard;
import org.hengping.evaluation.LeafFailedException;
import org.hengping.evaluation.internal.pack.Sources;

/** A leaf whose expressions are compiled. Thread-safe. */
sealed interface CompiledLeaf {
    /**
     * Computes the leaf.
     *
     * @throws LeafFailedException if an expression gives an error value
     */
    Finding compute(Standard standard, Facts facts) throws LeafFailedException;

    /** Returns its expressions, checked. */
    Map<Sources.Part, CelAbstractSyntaxTree> trees();

    /** A condition that is true or false. */
    record Condition(FactsBinding binding, RuleProgram program) implements CompiledLeaf {
        public Condition {
            Objects.requireNonNull(binding, "binding");
            Objects.requireNonNull(program, "program");
        }

        @Override
        public Finding compute(Standard standard, Facts facts) throws LeafFailedException {
            return Finding.of(program.evaluate(Boolean.class, binding.bind(facts), standard, facts));
        }

        @Override
        public Map<Sources.Part, CelAbstractSyntaxTree> trees() {
            return Map.of(Sources.Part.CONDITION, program.tree());
        }
    }

    /**
     * Records that satisfy a condition, against a number. An error on one record fails the whole leaf: whether it would have
     * counted cannot be known.
     */
    record Count(FactsBinding binding, String list, Optional<RuleProgram> where, RuleProgram atLeast)
            implements CompiledLeaf {
        public Count {
            Objects.requireNonNull(binding, "binding");
            Objects.requireNonNull(list, "list");
            Objects.requireNonNull(where, "where");
            Objects.requireNonNull(atLeast, "atLeast");
        }

        @Override
        public Finding compute(Standard standard, Facts facts) throws LeafFailedException {
            Map<String, Object> variables = binding.bind(facts);
            long needed = atLeast.evaluate(Long.class, variables, standard, facts);
            if (needed < 1) {
                throw RuleFault.failure(RuleFault.Kind.BELOW_ONE);
            }
            if (needed > Integer.MAX_VALUE) {
                throw RuleFault.failure(RuleFault.Kind.OVERFLOW);
            }
            List<RecordId> counted = new ArrayList<>();
            for (EvidenceRecord item : facts.records(list)) {
                if (holds(variables, item, standard, facts)) {
                    counted.add(item.id());
                }
            }
            return Finding.ofRecords(list, counted, (int) needed);
        }

        @Override
        public Map<Sources.Part, CelAbstractSyntaxTree> trees() {
            Map<Sources.Part, CelAbstractSyntaxTree> trees = new EnumMap<>(Sources.Part.class);
            trees.put(Sources.Part.AT_LEAST, atLeast.tree());
            where.ifPresent(program -> trees.put(Sources.Part.WHERE, program.tree()));
            return trees;
        }

        private boolean holds(Map<String, Object> variables, EvidenceRecord item, Standard standard, Facts facts)
                throws LeafFailedException {
            if (where.isEmpty()) {
                return true;
            }
            Map<String, Object> withRecord = new HashMap<>(variables);
            withRecord.put("record", binding.record(list, item));
            return where.get().evaluate(Boolean.class, withRecord, standard, facts);
        }
    }
}
