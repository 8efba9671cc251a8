// SPDX-License-Identifier: Apache-2.0

/** The floor of a route: the provincial baseline as a standard, with what the route waives and later rules override. */
package org.hengping.evaluation.internal.floor;
