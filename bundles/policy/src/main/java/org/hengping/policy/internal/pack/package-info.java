// SPDX-License-Identifier: Apache-2.0

/** Policy packs: reading, checking, and what holds on a day. */
package org.hengping.policy.internal.pack;
