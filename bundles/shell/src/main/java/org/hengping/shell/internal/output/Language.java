// SPDX-License-Identifier: Apache-2.0
package org.hengping.shell.internal.output;

import java.util.Locale;
import org.apache.karaf.shell.api.console.Session;
import org.hengping.criteria.Text;

/** The language of headings and messages: {@code hengping.language = zh} in the shell, else that of the machine. */
public enum Language {
    /** 中文. */
    ZH,
    /** English. */
    EN;

    private static final String VARIABLE = "hengping.language";

    /** Returns the language of a session. */
    public static Language of(Session session) {
        Object chosen = session.get(VARIABLE);
        String language = chosen == null ? Locale.getDefault().getLanguage() : chosen.toString();
        return language.toLowerCase(Locale.ROOT).startsWith("zh") ? ZH : EN;
    }

    /** Returns the text of this language. */
    public String of(Text text) {
        return of(text.zh(), text.en());
    }

    /** Returns that of the two which is of this language. */
    public String of(String zh, String en) {
        return this == ZH ? zh : en;
    }
}
