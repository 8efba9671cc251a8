// SPDX-License-Identifier: Apache-2.0

/** Who may call what. */
package org.hengping.rest.internal.access;
