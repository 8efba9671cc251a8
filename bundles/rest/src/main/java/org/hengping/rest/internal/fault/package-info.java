// SPDX-License-Identifier: Apache-2.0

/** Problem details (RFC 9457) for everything that goes wrong. */
package org.hengping.rest.internal.fault;
