// SPDX-License-Identifier: Apache-2.0
/** Reading dossiers strictly, with every fault told by place. */
package org.hengping.evaluation.internal.dossier;
