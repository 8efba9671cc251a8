// SPDX-License-Identifier: Apache-2.0

/** The databases that the tests run on. */
package org.hengping.persistence.database;
