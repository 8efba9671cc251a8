// SPDX-License-Identifier: Apache-2.0

/** The name of the request being served. */
package org.hengping.rest.internal.request;
