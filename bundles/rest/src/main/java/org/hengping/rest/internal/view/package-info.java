// SPDX-License-Identifier: Apache-2.0

/** How values of the platform are shown as JSON and CSV. */
package org.hengping.rest.internal.view;
