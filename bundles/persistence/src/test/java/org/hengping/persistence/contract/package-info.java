// SPDX-License-Identifier: Apache-2.0

/** What every store promises, told once and held to on both databases. */
package org.hengping.persistence.contract;
