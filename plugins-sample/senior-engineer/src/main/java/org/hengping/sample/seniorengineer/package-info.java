// SPDX-License-Identifier: Apache-2.0

/** A sample plugin: the senior engineer of a published fragment. */
package org.hengping.sample.seniorengineer;
