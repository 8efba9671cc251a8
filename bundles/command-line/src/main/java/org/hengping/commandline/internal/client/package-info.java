// SPDX-License-Identifier: Apache-2.0

/** Speaks to a running platform over REST. */
package org.hengping.commandline.internal.client;
