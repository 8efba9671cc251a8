// SPDX-License-Identifier: Apache-2.0

/** What ties the resources to the OSGi framework. */
package org.hengping.rest.internal.osgi;
