// SPDX-License-Identifier: Apache-2.0

/** Packs as folders, archives and bundles. */
package org.hengping.commandline.internal.pack;
