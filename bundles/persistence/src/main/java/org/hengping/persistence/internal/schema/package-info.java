// SPDX-License-Identifier: Apache-2.0

/** Brings the schema up to date before anybody can reach the data source. */
package org.hengping.persistence.internal.schema;
