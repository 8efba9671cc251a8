// SPDX-License-Identifier: Apache-2.0

/**
 * The services of the platform contract over the stores; knows no OSGi.
 */
package org.hengping.evaluation.internal.service;
