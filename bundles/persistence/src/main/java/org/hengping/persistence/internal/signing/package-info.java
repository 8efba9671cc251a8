// SPDX-License-Identifier: Apache-2.0

/** The register of signing keys. */
package org.hengping.persistence.internal.signing;
