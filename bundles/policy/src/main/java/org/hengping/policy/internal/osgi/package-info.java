// SPDX-License-Identifier: Apache-2.0

/** Policy packs that come in bundles. */
package org.hengping.policy.internal.osgi;
