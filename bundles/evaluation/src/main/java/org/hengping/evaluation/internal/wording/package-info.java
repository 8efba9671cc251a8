// SPDX-License-Identifier: Apache-2.0
/** Words for people, zh-CN and English. */
package org.hengping.evaluation.internal.wording;
