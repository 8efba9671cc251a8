package ${package};

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.RecordId;
import org.hengping.criteria.Verdict;
import org.hengping.criteria.plugin.CriteriaPlugin;
import org.hengping.criteria.plugin.EvidenceRecord;
import org.hengping.criteria.plugin.FactKey;
import org.hengping.criteria.plugin.Facts;
import org.hengping.criteria.plugin.Finding;

/** 计算标为 computed: true 的叶子；只看得到叶子在 reads 中声明的事实。 Computes the leaves marked so; sees what they declare, no more. */
public final class OwnCriteria implements CriteriaPlugin {
    private static final FactKey<Long> RANK = FactKey.integer("authorRank");
    private static final FactKey<Long> WORDS = FactKey.integer("words");
    private static final FactKey<Long> WORDS_ASKED = FactKey.integer("wordsAsked");

    @Override
    public Finding evaluate(NodeId leaf, Facts facts) {
        return switch (leaf.value()) {
            case "works" -> works(facts);
            default -> throw new IllegalArgumentException("not a leaf of this standard: " + leaf);
        };
    }

    /** 排名前二的作品合计字数达标；多少字由标准规定。 Works as first or second author with words enough in all; how many the standard says. */
    private static Finding works(Facts facts) {
        long words = 0;
        List<RecordId> counted = new ArrayList<>();
        for (EvidenceRecord work : facts.records("works")) {
            Optional<Long> written = work.find(WORDS);
            if (work.get(RANK) <= 2 && written.isPresent()) {
                words += written.get();
                counted.add(work.id());
            }
        }
        boolean enough = words >= facts.parameter(WORDS_ASKED);
        return new Finding(
                enough ? Verdict.MET : Verdict.NOT_MET,
                Optional.of("works"),
                counted,
                enough ? counted.size() : counted.size() + 1,
                Optional.empty());
    }
}
