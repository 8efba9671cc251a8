// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.signing;

import java.util.Optional;
import java.util.regex.Pattern;
import javax.persistence.EntityManager;
import javax.persistence.OptimisticLockException;
import org.hengping.criteria.ContentDigest;
import org.hengping.criteria.Text;
import org.hengping.evaluation.store.SigningKeyStore;
import org.hengping.persistence.internal.paging.Cursors;
import org.hengping.persistence.internal.transaction.JpaUnitOfWork;
import org.hengping.platform.fault.PlatformException;
import org.hengping.platform.paging.Page;
import org.hengping.platform.paging.PageRequest;
import org.hengping.platform.signing.KeyRevocation;
import org.hengping.platform.signing.SigningKey;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The register of signing keys in one table. Thread-safe. */
@Component
public final class JpaSigningKeyStore implements SigningKeyStore {
    private static final Cursors CURSORS = new Cursors("signing-keys", Pattern.compile("[0-9]{1,18}"));

    private final JpaUnitOfWork units;

    /** Joins these units. */
    @Activate
    public JpaSigningKeyStore(@Reference JpaUnitOfWork units) {
        this.units = units;
    }

    @Override
    public void add(SigningKey key) {
        units.access(
                manager -> {
                    SigningKeyEntity row = new SigningKeyEntity(key);
                    manager.persist(row);
                    manager.flush();
                    if (row.recordVersion() != key.recordVersion()) {
                        startVersionAt(manager, key);
                    }
                    return Boolean.TRUE;
                },
                violated -> registered(key.fingerprint()));
    }

    /** EclipseLink begins every version with one of its own. */
    private static void startVersionAt(EntityManager manager, SigningKey key) {
        manager.createQuery("update SigningKeyEntity k set k.recordVersion = :version where k.fingerprint = :id")
                .setParameter("version", key.recordVersion())
                .setParameter("id", key.fingerprint().hex())
                .executeUpdate();
    }

    @Override
    public SigningKey revoke(ContentDigest fingerprint, long expectedVersion, KeyRevocation revocation) {
        return units.access(manager -> {
            SigningKeyEntity row = manager.find(SigningKeyEntity.class, fingerprint.hex());
            if (row == null) {
                throw notFound(fingerprint);
            }
            if (row.recordVersion() != expectedVersion) {
                throw stale();
            }
            row.revoke(revocation);
            try {
                manager.flush();
            } catch (OptimisticLockException changedMeanwhile) {
                PlatformException stale = stale();
                stale.initCause(changedMeanwhile);
                throw stale;
            }
            return row.toRecord();
        });
    }

    @Override
    public Optional<SigningKey> find(ContentDigest fingerprint) {
        return units.access(
                (EntityManager manager) -> Optional.ofNullable(manager.find(SigningKeyEntity.class, fingerprint.hex()))
                        .map(SigningKeyEntity::toRecord));
    }

    @Override
    public Page<SigningKey> list(PageRequest page) {
        long after = CURSORS.after(page).map(Long::parseLong).orElse(Long.MIN_VALUE);
        return units.access(manager -> CURSORS.page(
                page,
                manager.createQuery(
                                "select k from SigningKeyEntity k where k.registrationOrder > :after"
                                        + " order by k.registrationOrder",
                                SigningKeyEntity.class)
                        .setParameter("after", after)
                        .setMaxResults(page.limit() + 1)
                        .getResultList(),
                row -> Long.toString(row.registrationOrder()),
                SigningKeyEntity::toRecord));
    }

    private static PlatformException registered(ContentDigest fingerprint) {
        return new PlatformException(
                PlatformException.Kind.CONFLICT,
                "signing-key-registered",
                new Text("证书 " + fingerprint + " 已经登记。", "The certificate " + fingerprint + " is registered already."));
    }

    private static PlatformException notFound(ContentDigest fingerprint) {
        return new PlatformException(
                PlatformException.Kind.NOT_FOUND,
                "signing-key-not-found",
                new Text("没有登记证书 " + fingerprint + "。", "The certificate " + fingerprint + " is not registered."));
    }

    private static PlatformException stale() {
        return new PlatformException(
                PlatformException.Kind.STALE,
                "signing-key-changed",
                new Text("登记在读取之后已被更改，请重新读取。", "The signing key was changed since it was read; read it again."));
    }
}
