// SPDX-License-Identifier: Apache-2.0
package org.hengping.platform.conformance;

/** The forms in which a conformance report is shown. */
public enum ReportForm {
    /** Canonical JSON, format {@code hengping-conformance/1}. */
    JSON,
    /** Plain text, zh-CN and English. */
    TEXT,
    /** One page for a person who reads law, zh-CN and English; without scripts and outside references. */
    HTML
}
