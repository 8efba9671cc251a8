// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation;

import java.util.List;
import java.util.Optional;
import org.hengping.criteria.Clause;
import org.hengping.criteria.DossierStage;
import org.hengping.criteria.Text;
import org.hengping.criteria.ValueType;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.fact.FactType;
import org.hengping.criteria.fact.PersonalDataClass;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.criteria.fact.Voucher;
import org.hengping.criteria.fact.Vouching;
import org.hengping.policy.Policy;
import org.hengping.policy.PolicySnapshot;
import org.hengping.policy.Series;

/** An invented policy with one series, one level and two facts, the same on every day. */
public final class SamplePolicy {
    private static final Clause CLAUSE =
            new Clause("测试文件", "1", Clause.Standing.UNVERIFIED, Optional.of("invented for tests"));

    public static final PolicySnapshot SNAPSHOT = PolicySnapshot.of(
            new Vocabulary(
                    List.of(fact("yearsInPost", ValueType.INTEGER), fact("publishedPapers", ValueType.INTEGER)),
                    List.of()),
            List.of(new Series(
                    "TEACHING",
                    new Text("教学", "Teaching"),
                    List.of(new Series.Level("ASSOCIATE", new Text("副教授", "Associate"), Series.Tier.ASSOCIATE_SENIOR)),
                    List.of(CLAUSE))),
            List.of());

    public static final Policy POLICY = day -> SNAPSHOT;

    private SamplePolicy() {}

    private static FactDefinition fact(String name, ValueType type) {
        return new FactDefinition(
                name,
                new Text(name, name),
                new FactType.Plain(type, Optional.empty()),
                new Vouching(Voucher.SELF, DossierStage.SUBMITTED),
                PersonalDataClass.PERSONAL,
                Optional.empty(),
                Optional.empty(),
                List.of(CLAUSE));
    }
}
