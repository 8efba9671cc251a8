// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.unitfact;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.criteria.Value;
import org.hengping.criteria.fact.FactPath;
import org.hengping.criteria.fact.Vocabulary;
import org.hengping.evaluation.store.UnitFactStore;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.signing.Signatory;
import org.hengping.platform.transaction.UnitOfWork;
import org.hengping.platform.unitfact.RegisteredUnitFact;
import org.hengping.platform.unitfact.UnitFactClass;
import org.hengping.platform.unitfact.UnitFactPromotion;
import org.hengping.platform.unitfact.UnitFactRuling;
import org.hengping.platform.unitfact.UnitFactService;
import org.hengping.platform.unitfact.UnitFactState;
import org.hengping.policy.Policy;

/** Keeps the decisions about facts of units in the database. Thread-safe. */
public final class StoredUnitFactService implements UnitFactService {
    /** Common names are free if the policy in its last known state does not have them. */
    private static final LocalDate LAST_DAY = LocalDate.of(Value.LAST_YEAR, 12, 31);

    private static final int LONGEST_REASON = 2_000;

    private final UnitFactStore store;
    private final UnitOfWork unitOfWork;
    private final Policy policy;
    private final InstantSource clock;

    public StoredUnitFactService(UnitFactStore store, UnitOfWork unitOfWork, Policy policy, InstantSource clock) {
        this.store = Objects.requireNonNull(store, "store");
        this.unitOfWork = Objects.requireNonNull(unitOfWork, "unitOfWork");
        this.policy = Objects.requireNonNull(policy, "policy");
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public Page<RegisteredUnitFact> list(PageRequest page) {
        return store.list(page);
    }

    @Override
    public Optional<RegisteredUnitFact> find(ContentDigest definition) {
        return store.find(definition);
    }

    @Override
    public Optional<UnitFactRuling> ruling(ContentDigest definition) {
        return store.ruling(definition);
    }

    @Override
    public RegisteredUnitFact confirm(
            ContentDigest definition, UnitFactClass redLine, Optional<String> reason, Signatory by) {
        reason.ifPresent(StoredUnitFactService::requireReason);
        return unitOfWork.call(() -> {
            RegisteredUnitFact fact = require(definition);
            var known = DefinitionJson.of(fact).fieldNames();
            for (String field : redLine.fields().keySet()) {
                if (!known.contains(field)) {
                    throw fault(
                            PlatformException.Kind.INVALID,
                            "unit-fact-field-unknown",
                            "“" + fact.name() + "”没有字段“" + field + "”；有：" + known,
                            "\"" + fact.name() + "\" has no field \"" + field + "\"; it has " + known);
                }
            }
            return ruled(definition, Optional.of(redLine), reason, by);
        });
    }

    @Override
    public RegisteredUnitFact refuse(ContentDigest definition, String reason, Signatory by) {
        requireReason(reason);
        return unitOfWork.call(() -> {
            require(definition);
            return ruled(definition, Optional.empty(), Optional.of(reason), by);
        });
    }

    private RegisteredUnitFact ruled(
            ContentDigest definition, Optional<UnitFactClass> confirmed, Optional<String> reason, Signatory by) {
        store.rule(
                definition,
                new UnitFactRuling(confirmed, reason, by, clock.instant().truncatedTo(ChronoUnit.MICROS)));
        return require(definition);
    }

    @Override
    public RegisteredUnitFact promote(ContentDigest definition, String commonName, Signatory by) {
        requireName(commonName);
        return unitOfWork.call(() -> {
            RegisteredUnitFact fact = require(definition);
            if (fact.state() != UnitFactState.CONFIRMED) {
                throw fault(
                        PlatformException.Kind.CONFLICT,
                        "unit-fact-not-confirmed",
                        "“" + fact.name() + "”的类别尚未确认，不能提升为通用事实。",
                        "The class of \"" + fact.name() + "\" is not confirmed, so it cannot be promoted.");
            }
            requireFree(commonName);
            Map<String, String> promoted = promotedLists();
            for (String list : DefinitionJson.of(fact).codeLists()) {
                if (FactPath.namespaceOf(list).isPresent() && !promoted.containsKey(list)) {
                    throw fault(
                            PlatformException.Kind.CONFLICT,
                            "unit-fact-code-list-first",
                            "请先提升所用的代码表“" + list + "”。",
                            "Promote the code list \"" + list + "\" first.");
                }
            }
            store.promote(
                    definition,
                    new UnitFactPromotion(commonName, by, clock.instant().truncatedTo(ChronoUnit.MICROS)));
            return require(definition);
        });
    }

    private void requireFree(String commonName) {
        Vocabulary common = policy.on(LAST_DAY).vocabulary();
        if (common.fact(commonName).isPresent() || common.codeList(commonName).isPresent()) {
            throw fault(
                    PlatformException.Kind.CONFLICT,
                    "unit-fact-name-taken",
                    "全省通用词汇中已有“" + commonName + "”。",
                    "The common vocabulary has \"" + commonName + "\" already.");
        }
    }

    /** Common names of all promoted definitions, by their names with namespace. */
    private Map<String, String> promotedLists() {
        Map<String, String> promoted = new TreeMap<>();
        Optional<String> after = Optional.empty();
        do {
            Page<RegisteredUnitFact> page = store.list(new PageRequest(after, PageRequest.GREATEST_LIMIT));
            page.items().forEach(one -> one.promotion()
                    .ifPresent(promotion -> promoted.put(one.name(), promotion.commonName())));
            after = page.next();
        } while (after.isPresent());
        return promoted;
    }

    @Override
    public String policyFragment(ContentDigest definition) {
        RegisteredUnitFact fact = require(definition);
        UnitFactPromotion promotion = fact.promotion()
                .orElseThrow(() -> fault(
                        PlatformException.Kind.CONFLICT,
                        "unit-fact-not-promoted",
                        "“" + fact.name() + "”没有提升为通用事实。",
                        "\"" + fact.name() + "\" was not promoted."));
        UnitFactClass confirmed =
                fact.ruling().flatMap(UnitFactRuling::confirmed).orElse(UnitFactClass.NONE);
        return PolicyFragment.of(fact, promotion.commonName(), confirmed, promotedLists());
    }

    private RegisteredUnitFact require(ContentDigest definition) {
        return store.find(definition)
                .orElseThrow(() -> fault(
                        PlatformException.Kind.NOT_FOUND,
                        "unit-fact-not-found",
                        "没有这项单位自设事实的定义。",
                        "There is no such definition of a fact of a unit."));
    }

    private static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw fault(
                    PlatformException.Kind.INVALID,
                    "unit-fact-reason",
                    "理由应为1至" + LONGEST_REASON + "个字符。",
                    "A reason has 1 to " + LONGEST_REASON + " characters.");
        }
    }

    private static void requireName(String commonName) {
        try {
            FactPath.requireName(commonName);
        } catch (IllegalArgumentException notOfThatForm) {
            PlatformException fault = fault(
                    PlatformException.Kind.INVALID,
                    "unit-fact-name",
                    "通用名称应为小写驼峰式，最多64个字符。",
                    "A common name is lower camel case, at most 64 characters.");
            fault.initCause(notOfThatForm);
            throw fault;
        }
    }

    private static PlatformException fault(PlatformException.Kind kind, String code, String zh, String en) {
        return new PlatformException(kind, code, new Text(zh, en));
    }
}
