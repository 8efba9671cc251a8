// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.unitfact;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.evaluation.store.UnitFactStore;
import org.hengping.persistence.internal.paging.Cursors;
import org.hengping.persistence.internal.transaction.JpaUnitOfWork;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.unitfact.RegisteredUnitFact;
import org.hengping.platform.unitfact.UnitFactPromotion;
import org.hengping.platform.unitfact.UnitFactRuling;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Facts of units in five tables, in which rows are only ever added. Thread-safe. */
@Component
public final class JpaUnitFactStore implements UnitFactStore {
    private static final Cursors CURSORS =
            new Cursors("unit-facts", Pattern.compile("[a-z0-9]{2,16}_[A-Za-z0-9]{1,64} [0-9a-f]{64}"));

    private static final String OF_INSTALLED =
            "f.definition in (select u.key.definition from UnitFactUseEntity u, PluginEntity p"
                    + " where u.key.plugin = p.id and p.removedAt is null)";

    private final JpaUnitOfWork units;

    /** Joins these units. */
    @Activate
    public JpaUnitFactStore(@Reference JpaUnitOfWork units) {
        this.units = units;
    }

    @Override
    public void add(Brought brought) {
        units.access(
                manager -> {
                    claim(manager, brought);
                    for (Definition definition : brought.definitions()) {
                        if (manager.find(
                                        UnitFactEntity.class,
                                        definition.digest().hex())
                                == null) {
                            manager.persist(UnitFactEntity.of(brought, definition));
                        }
                        UnitFactUseKey key = new UnitFactUseKey(
                                brought.plugin().hex(), definition.digest().hex());
                        if (manager.find(UnitFactUseEntity.class, key) == null) {
                            manager.persist(new UnitFactUseEntity(key));
                        }
                    }
                    return Boolean.TRUE;
                },
                violated -> taken(brought.namespace()));
    }

    private static void claim(EntityManager manager, Brought brought) {
        UnitNamespaceEntity claimed = manager.find(UnitNamespaceEntity.class, brought.namespace());
        if (claimed == null) {
            manager.persist(UnitNamespaceEntity.of(brought));
        } else if (claimed.admits(brought)) {
            claimed.signed(brought.signer());
        } else {
            throw taken(brought.namespace());
        }
    }

    @Override
    public Optional<RegisteredUnitFact> find(ContentDigest definition) {
        return units.access(manager -> Optional.ofNullable(manager.find(UnitFactEntity.class, definition.hex()))
                .map(row -> registered(manager, row)));
    }

    @Override
    public Optional<UnitFactRuling> ruling(ContentDigest definition) {
        return units.access(manager -> ruling(manager, definition.hex()));
    }

    private static Optional<UnitFactRuling> ruling(EntityManager manager, String definition) {
        return manager.createQuery(
                        "select r from UnitFactRulingEntity r where r.definition = :definition"
                                + " order by r.rulingOrder desc",
                        UnitFactRulingEntity.class)
                .setParameter("definition", definition)
                .setMaxResults(1)
                .getResultStream()
                .map(UnitFactRulingEntity::toRecord)
                .findFirst();
    }

    @Override
    public List<RegisteredUnitFact> ofPlugin(ContentDigest plugin) {
        return units.access(manager -> manager
                .createQuery(
                        "select f from UnitFactEntity f where f.definition in (select u.key.definition from"
                                + " UnitFactUseEntity u where u.key.plugin = :plugin) order by f.name, f.definition",
                        UnitFactEntity.class)
                .setParameter("plugin", plugin.hex())
                .getResultList()
                .stream()
                .map(row -> registered(manager, row))
                .toList());
    }

    @Override
    public Page<RegisteredUnitFact> list(PageRequest page) {
        String after = CURSORS.after(page).orElse(" ");
        int border = after.indexOf(' ');
        return units.access(manager -> CURSORS.page(
                page,
                manager.createQuery(
                                "select f from UnitFactEntity f where (f.name > :name or (f.name = :name"
                                        + " and f.definition > :definition)) and " + OF_INSTALLED
                                        + " order by f.name, f.definition",
                                UnitFactEntity.class)
                        .setParameter("name", after.substring(0, border))
                        .setParameter("definition", after.substring(border + 1))
                        .setMaxResults(page.limit() + 1)
                        .getResultList(),
                row -> row.name() + " " + row.definition(),
                row -> registered(manager, row)));
    }

    private static RegisteredUnitFact registered(EntityManager manager, UnitFactEntity row) {
        Definition definition = row.toRecord();
        List<ContentDigest> plugins = manager
                .createQuery(
                        "select p.id from UnitFactUseEntity u, PluginEntity p where u.key.plugin = p.id"
                                + " and p.removedAt is null and u.key.definition = :definition"
                                + " order by p.installationOrder",
                        String.class)
                .setParameter("definition", row.definition())
                .getResultList()
                .stream()
                .map(ContentDigest::new)
                .toList();
        Optional<UnitFactPromotion> promotion = Optional.ofNullable(
                        manager.find(UnitFactPromotionEntity.class, row.definition()))
                .map(UnitFactPromotionEntity::toRecord);
        return new RegisteredUnitFact(
                definition.digest(),
                definition.kind(),
                definition.name(),
                row.unit(),
                definition.label(),
                definition.json(),
                definition.proposed(),
                ruling(manager, row.definition()),
                promotion,
                plugins);
    }

    @Override
    public void rule(ContentDigest definition, UnitFactRuling ruling) {
        units.access(manager -> {
            manager.persist(UnitFactRulingEntity.of(definition.hex(), ruling));
            return Boolean.TRUE;
        });
    }

    @Override
    public void promote(ContentDigest definition, UnitFactPromotion promotion) {
        units.access(
                manager -> {
                    manager.persist(UnitFactPromotionEntity.of(definition.hex(), promotion));
                    return Boolean.TRUE;
                },
                violated -> new PlatformException(
                        PlatformException.Kind.CONFLICT,
                        "unit-fact-promoted",
                        new Text(
                                "该事实已提升为通用事实，或名称“" + promotion.commonName() + "”已用于另一项提升。",
                                "This has been promoted already, or the name \"" + promotion.commonName()
                                        + "\" is taken by another promotion.")));
    }

    private static PlatformException taken(String namespace) {
        return new PlatformException(
                PlatformException.Kind.CONFLICT,
                "unit-namespace-taken",
                new Text(
                        "命名空间“" + namespace + "”属于另一单位（或须由同一单位签名）；请使用本单位自己的命名空间。",
                        "The namespace \"" + namespace
                                + "\" belongs to another unit, or asks for the signature of the same one; use one of your own."));
    }
}
