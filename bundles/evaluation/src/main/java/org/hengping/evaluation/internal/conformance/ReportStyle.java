// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.conformance;

/** How the page of a report looks. Colours keep a contrast of 4.5 to 1 and never say anything alone. */
final class ReportStyle {
    static final String CSS =
            """
            :root { color-scheme: light; }
            body { font: 1rem/1.6 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #1b1b1b; background: #fff;
              max-width: 60rem; margin: 0 auto; padding: 1rem 1.5rem 3rem; overflow-wrap: anywhere; }
            h1 { font-size: 1.6rem; line-height: 1.3; margin: .2rem 0 1rem; }
            h2 { font-size: 1.25rem; margin: 2rem 0 .5rem; border-bottom: 2px solid #444; }
            h3 { font-size: 1.05rem; margin: 0 0 .3rem; }
            .en { display: block; color: #4a4a4a; font-size: .92em; }
            .kind { margin: 0; }
            .kind .en, th .en, dt .en, caption .en, td > .en:only-child { display: inline; }
            dl { margin: .5rem 0; }
            dl > div { display: grid; grid-template-columns: 11rem 1fr; gap: .2rem 1rem; }
            dt { font-weight: bold; }
            dd { margin: 0; }
            .conclusion { font-size: 1.2rem; font-weight: bold; padding: .6rem 1rem; border: 3px solid; }
            .conclusion .en { color: inherit; }
            .may { color: #0b5a1e; border-color: #0b5a1e; background: #f1f9f2; }
            .may-not { color: #8a1010; border-color: #8a1010; background: #fdf2f2; }
            table { border-collapse: collapse; width: 100%; margin-top: 1.5rem; }
            caption { text-align: left; font-weight: bold; padding-bottom: .3rem; }
            th, td { border: 1px solid #767676; padding: .35rem .6rem; text-align: left; vertical-align: top; }
            thead th { background: #eee; }
            td.broken, td.open { font-weight: bold; }
            article { border: 1px solid #767676; border-left-width: 8px; padding: .7rem 1rem; margin: .8rem 0; break-inside: avoid; }
            article.refused { border-left-color: #8a1010; }
            article.unproven { border-left-color: #7a4b00; }
            article.warn { border-left-color: #5a5a00; }
            article.ask { border-left-color: #1d4f91; }
            article p { margin: .3rem 0; white-space: pre-line; }
            .code { font-family: monospace; border: 1px solid #767676; padding: 0 .35rem; }
            h3 .en { display: inline; }
            .override { border: 2px dashed #444; padding: .4rem .8rem; margin-top: .6rem; }
            footer { margin-top: 2rem; border-top: 1px solid #767676; }
            @media (max-width: 40rem) { dl > div { grid-template-columns: 1fr; } }
            @media print { body { max-width: none; padding: 0; font-size: 10.5pt; } .may, .may-not { background: none; } }
            """;

    private ReportStyle() {}
}
