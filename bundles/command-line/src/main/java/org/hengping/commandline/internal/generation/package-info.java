// SPDX-License-Identifier: Apache-2.0

/** Invents dossiers for a standard from a seed. */
package org.hengping.commandline.internal.generation;
