// SPDX-License-Identifier: Apache-2.0

/** Texts of both languages as JSON. */
package org.hengping.rest.internal.text;
