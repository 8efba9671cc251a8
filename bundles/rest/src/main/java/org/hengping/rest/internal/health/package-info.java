// SPDX-License-Identifier: Apache-2.0

/** Whether the platform can work. */
package org.hengping.rest.internal.health;
