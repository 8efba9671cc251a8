// SPDX-License-Identifier: Apache-2.0
package org.hengping.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.plugin.CriteriaPlugin;
import org.hengping.criteria.plugin.EvidenceRecord;
import org.hengping.criteria.plugin.FactKey;
import org.hengping.criteria.plugin.Facts;
import org.hengping.criteria.plugin.Finding;

/**
 * The engine's workload as a plugin that takes the facts over into records of its own once ({@code bind}) and then computes
 * over those: {@code loops} the twenty conditions, {@code tight} the edit distances of the subjects of every fifth item.
 * What was computed is the number needed of the finding.
 */
public final class BoundPlugin implements CriteriaPlugin {
    private static final FactKey<String> DEGREE = FactKey.text("degree");
    private static final FactKey<Long> YEARS = FactKey.integer("years");
    private static final FactKey<LocalDate> SINCE = FactKey.date("since");
    private static final FactKey<String> UNIT = FactKey.text("unit");
    private static final FactKey<Boolean> POSTED = FactKey.bool("posted");

    private Optional<Application> application = Optional.empty();
    private long fiveYears;
    private long threeYears;

    @Override
    public Finding evaluate(NodeId leaf, Facts facts) {
        return switch (leaf.value()) {
            case "bind" -> bind(facts);
            case "loops" -> found(EngineLoops.mask(application.get(), fiveYears, threeYears));
            case "tight" -> found(Distances.ofSubjects(application.get().items()));
            default -> throw new IllegalArgumentException(leaf.value());
        };
    }

    private static Finding found(int number) {
        return Finding.ofRecords("items", List.of(), number);
    }

    private Finding bind(Facts facts) {
        LocalDate today = facts.calendar().appliesOn();
        fiveYears = today.minusYears(5).toEpochDay();
        threeYears = today.minusYears(3).toEpochDay();
        List<Item> items = new ArrayList<>();
        for (EvidenceRecord record : facts.records("items")) {
            items.add(new Item(
                    record.get(LeafwisePlugin.KIND),
                    record.get(LeafwisePlugin.SUBJECT),
                    record.get(LeafwisePlugin.STATUS),
                    record.get(LeafwisePlugin.ROLE),
                    record.get(LeafwisePlugin.GRADE),
                    record.get(LeafwisePlugin.DATE).toEpochDay(),
                    record.get(LeafwisePlugin.AMOUNT).millionths() / 10_000,
                    record.get(LeafwisePlugin.LEVEL),
                    record.get(LeafwisePlugin.RANK),
                    record.get(LeafwisePlugin.WORDS),
                    record.get(LeafwisePlugin.HOURS),
                    record.get(LeafwisePlugin.POINTS),
                    record.get(LeafwisePlugin.VERIFIED)));
        }
        application = Optional.of(new Application(
                facts.get(DEGREE),
                facts.get(YEARS),
                facts.get(SINCE).toEpochDay(),
                today.toEpochDay(),
                facts.get(UNIT),
                facts.get(POSTED),
                items));
        return Finding.of(true);
    }
}
