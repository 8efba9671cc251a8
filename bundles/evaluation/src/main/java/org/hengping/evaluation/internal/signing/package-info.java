// SPDX-License-Identifier: Apache-2.0

/** Who signed a bundle (JAR signing), checked on the very bytes that everything else reads. */
package org.hengping.evaluation.internal.signing;
