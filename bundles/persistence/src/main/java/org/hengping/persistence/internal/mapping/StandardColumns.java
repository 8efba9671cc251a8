// SPDX-License-Identifier: Apache-2.0
package org.hengping.persistence.internal.mapping;

import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.hengping.criteria.standard.StandardId;
import org.hengping.criteria.standard.StandardVersion;

/** A standard with its version, in four columns, so that versions sort by their numbers. */
@Embeddable
public class StandardColumns {
    @Column(name = "standard_id")
    private String standardId;

    @Column(name = "standard_major")
    private int major;

    @Column(name = "standard_minor")
    private int minor;

    @Column(name = "standard_micro")
    private int micro;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init") // the provider fills the fields
    protected StandardColumns() {}

    /** Of a standard and a version. */
    public StandardColumns(StandardId standard, StandardVersion version) {
        this.standardId = standard.value();
        this.major = version.major();
        this.minor = version.minor();
        this.micro = version.micro();
    }

    /** Returns the standard. */
    public StandardId standard() {
        return new StandardId(standardId);
    }

    /** Returns its version. */
    public StandardVersion version() {
        return new StandardVersion(major, minor, micro);
    }
}
