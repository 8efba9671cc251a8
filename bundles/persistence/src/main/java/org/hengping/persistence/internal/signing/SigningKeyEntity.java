// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.signing;

import java.time.Instant;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.hengping.criteria.ContentDigest;
import org.hengping.platform.signing.KeyOwner;
import org.hengping.platform.signing.KeyRevocation;
import org.hengping.platform.signing.Signatory;
import org.hengping.platform.signing.SigningKey;
import org.jspecify.annotations.Nullable;

/** A registered certificate as a row. */
@Entity
@Table(name = "signing_key")
public class SigningKeyEntity {
    @Id
    @Column(name = "fingerprint")
    private String fingerprint;

    /** Given by the database. */
    @Column(name = "registration_order", insertable = false, updatable = false)
    private long registrationOrder;

    @Column(name = "owner_kind")
    @Enumerated(EnumType.STRING)
    private KeyOwner.Kind ownerKind;

    @Column(name = "owner_name")
    private String ownerName;

    @Column(name = "subject")
    private String subject;

    @Column(name = "algorithm")
    private String algorithm;

    @Column(name = "certificate")
    private String certificate;

    @Column(name = "valid_from")
    private Instant validFrom;

    @Column(name = "valid_until")
    private Instant validUntil;

    @Column(name = "registered_by")
    private String registeredBy;

    @Column(name = "registered_role")
    private String registeredRole;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @Embedded
    private @Nullable RevocationColumns revocation;

    @Version
    @Column(name = "record_version")
    private long recordVersion;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init") // the provider fills the fields
    protected SigningKeyEntity() {}

    SigningKeyEntity(SigningKey key) {
        this.fingerprint = key.fingerprint().hex();
        this.ownerKind = key.owner().kind();
        this.ownerName = key.owner().name();
        this.subject = key.subject();
        this.algorithm = key.algorithm();
        this.certificate = key.certificate();
        this.validFrom = key.from();
        this.validUntil = key.until();
        this.registeredBy = key.registeredBy().name();
        this.registeredRole = key.registeredBy().role();
        this.registeredAt = key.registeredAt();
        this.revocation = key.revocation().map(RevocationColumns::new).orElse(null);
    }

    SigningKey toRecord() {
        return new SigningKey(
                new ContentDigest(fingerprint),
                new KeyOwner(ownerKind, ownerName),
                subject,
                algorithm,
                certificate,
                validFrom,
                validUntil,
                new Signatory(registeredBy, registeredRole),
                registeredAt,
                Optional.ofNullable(revocation).flatMap(RevocationColumns::toRecord),
                recordVersion);
    }

    long registrationOrder() {
        return registrationOrder;
    }

    long recordVersion() {
        return recordVersion;
    }

    void revoke(KeyRevocation made) {
        revocation = new RevocationColumns(made);
    }
}
