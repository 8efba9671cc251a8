// SPDX-License-Identifier: Apache-2.0

/** Cursors of lists. */
package org.hengping.persistence.internal.paging;
