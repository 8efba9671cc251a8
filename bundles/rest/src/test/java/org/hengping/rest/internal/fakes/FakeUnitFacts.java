// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.fakes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.signing.Signatory;
import org.hengping.platform.unitfact.RegisteredUnitFact;
import org.hengping.platform.unitfact.UnitFactClass;
import org.hengping.platform.unitfact.UnitFactKind;
import org.hengping.platform.unitfact.UnitFactPromotion;
import org.hengping.platform.unitfact.UnitFactRuling;
import org.hengping.platform.unitfact.UnitFactService;

/** One fact of an invented unit. */
public final class FakeUnitFacts implements UnitFactService {
    public static final ContentDigest DEFINITION = ContentDigest.of(new byte[] {7});

    private Optional<UnitFactRuling> ruling = Optional.empty();
    private Optional<UnitFactPromotion> promotion = Optional.empty();

    private RegisteredUnitFact fact() {
        return new RegisteredUnitFact(
                DEFINITION,
                UnitFactKind.FACT,
                "pinghu_labHours",
                new Text("平湖大学（虚构）", "Pinghu University (invented)"),
                new Text("实验课时", "Laboratory hours"),
                "{}",
                Optional.of(UnitFactClass.NONE),
                ruling,
                promotion,
                List.of());
    }

    private RegisteredUnitFact require(ContentDigest definition) {
        return find(definition)
                .orElseThrow(() -> new PlatformException(
                        PlatformException.Kind.NOT_FOUND, "unit-fact-not-found", new Text("无", "none")));
    }

    @Override
    public Page<RegisteredUnitFact> list(PageRequest page) {
        return new Page<>(List.of(fact()), Optional.empty());
    }

    @Override
    public Optional<RegisteredUnitFact> find(ContentDigest definition) {
        return definition.equals(DEFINITION) ? Optional.of(fact()) : Optional.empty();
    }

    @Override
    public Optional<UnitFactRuling> ruling(ContentDigest definition) {
        return ruling;
    }

    @Override
    public RegisteredUnitFact confirm(
            ContentDigest definition, UnitFactClass redLine, Optional<String> reason, Signatory by) {
        require(definition);
        ruling = Optional.of(new UnitFactRuling(Optional.of(redLine), reason, by, Instant.EPOCH));
        return fact();
    }

    @Override
    public RegisteredUnitFact refuse(ContentDigest definition, String reason, Signatory by) {
        require(definition);
        ruling = Optional.of(new UnitFactRuling(Optional.empty(), Optional.of(reason), by, Instant.EPOCH));
        return fact();
    }

    @Override
    public RegisteredUnitFact promote(ContentDigest definition, String commonName, Signatory by) {
        require(definition);
        promotion = Optional.of(new UnitFactPromotion(commonName, by, Instant.EPOCH));
        return fact();
    }

    @Override
    public String policyFragment(ContentDigest definition) {
        return "facts:\n  - name: "
                + require(definition).promotion().orElseThrow().commonName() + "\n";
    }
}
