// SPDX-License-Identifier: Apache-2.0

/** The services behind the resources, whether they are there or not. */
package org.hengping.rest.internal.platform;
