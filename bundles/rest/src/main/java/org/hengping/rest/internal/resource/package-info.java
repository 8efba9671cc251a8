// SPDX-License-Identifier: Apache-2.0

/** The resources under {@code /api}. */
package org.hengping.rest.internal.resource;
