// SPDX-License-Identifier: Apache-2.0

/** The page at the root and the interactive documentation. */
package org.hengping.rest.internal.page;
