// SPDX-License-Identifier: Apache-2.0

/** How values that several entities hold stand in columns. */
package org.hengping.persistence.internal.mapping;
