// SPDX-License-Identifier: Apache-2.0

/** Request and response parts that several resources share: bodies, lists, tags, ids. */
package org.hengping.rest.internal.http;
