// SPDX-License-Identifier: Apache-2.0

/**
 * Reads what an author writes: files out of a folder or archive, YAML with the place of every node, the standard and its cases.
 */
package org.hengping.evaluation.internal.pack;
