// SPDX-License-Identifier: Apache-2.0

/** YAML read strictly, with the place of each value. */
package org.hengping.policy.internal.yaml;
