// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.fakes;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.NodeId;
import org.hengping.criteria.Text;
import org.hengping.criteria.Validity;
import org.hengping.criteria.standard.Applicability;
import org.hengping.criteria.standard.Budget;
import org.hengping.criteria.standard.Heading;
import org.hengping.criteria.standard.Node;
import org.hengping.criteria.standard.Route;
import org.hengping.criteria.standard.Scope;
import org.hengping.criteria.standard.Standard;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;
import org.hengping.platform.plugin.Signature;
import org.hengping.platform.standard.InstalledStandard;
import org.hengping.platform.standard.StandardCost;
import org.hengping.platform.standard.StandardService;

/** Three versions of two invented standards. */
public final class FakeStandards implements StandardService {
    private final List<InstalledStandard> installed = Stream.of("sample.a:1.0.0", "sample.a:1.10.0", "sample.b:2.0.0")
            .map(FakeStandards::make)
            .toList();

    private static InstalledStandard make(String key) {
        String[] parts = key.split(":", -1);
        Text title = new Text("示例标准，“甲”", "Example, \"a\"");
        Standard standard = new Standard(
                new StandardId(parts[0]),
                StandardVersion.parse(parts[1]),
                title,
                Optional.of(new Text("示例", "an example")),
                new Scope(
                        "HIGHER_EDUCATION_TEACHING",
                        "ASSOCIATE_PROFESSOR",
                        new TreeSet<>(),
                        new TreeSet<>(List.of(Route.parse("REVIEW/NORMAL")))),
                Validity.ALWAYS,
                List.of(),
                List.of(),
                List.of(),
                new Node.LeftToExperts(
                        new Heading(new NodeId("root"), title, List.of(), new Applicability(List.of()))));
        return new InstalledStandard(
                standard, ContentDigest.of(key.getBytes(java.nio.charset.StandardCharsets.UTF_8)), Signature.UNSIGNED);
    }

    @Override
    public Optional<StandardCost> cost(StandardId id, StandardVersion version) {
        StandardCost.Granted granted = new StandardCost.Granted(1000, 2000, 30);
        StandardCost.Granted effective = new StandardCost.Granted(500, 2000, 30);
        return find(id, version)
                .map(found -> new StandardCost(
                        "3 + 2·works",
                        1003,
                        granted,
                        Optional.of(new Budget(Optional.of(500L), Optional.empty(), Optional.empty())),
                        effective,
                        Optional.of(new StandardCost.Observed(2, 40, 50, 600, 700))));
    }

    @Override
    public List<InstalledStandard> list() {
        return installed;
    }

    @Override
    public Optional<InstalledStandard> find(StandardId id, StandardVersion version) {
        return installed.stream()
                .filter(item -> item.standard().id().equals(id)
                        && item.standard().version().equals(version))
                .findFirst();
    }

    @Override
    public String json(Standard standard) {
        return "{\"id\":\"" + standard.id() + "\",\"version\":\"" + standard.version() + "\"}";
    }

    @Override
    public String text(Standard standard) {
        return standard.title().zh() + "\n" + standard.title().en() + "\n";
    }
}
