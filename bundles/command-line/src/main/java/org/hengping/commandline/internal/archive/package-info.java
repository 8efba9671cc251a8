// SPDX-License-Identifier: Apache-2.0

/** Archives of assessments on disk, and their replay. */
package org.hengping.commandline.internal.archive;
