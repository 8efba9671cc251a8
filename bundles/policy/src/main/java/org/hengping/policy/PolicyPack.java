// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy;

import java.util.List;
import java.util.Objects;
import org.hengping.criteria.Text;
import org.hengping.criteria.Validity;
import org.hengping.criteria.fact.CodeList;
import org.hengping.criteria.fact.FactDefinition;
import org.hengping.criteria.standard.Parameter;
import org.hengping.policy.provision.Provision;

/**
 * A piece of the policy as data, each entry with the days on which it holds. Several packs together make the policy; see
 * {@link PolicyPacks}, which checks that they fit. Immutable.
 *
 * @param name lower-case words joined by hyphens, unique among the packs
 * @param title what people read
 * @param series title series
 * @param codeLists code lists
 * @param facts facts of dossiers and derived facts
 * @param parameters parameters; their values carry their own days, so the entries hold always
 * @param provisions everything else: specialties, routes, red lines, correspondences, calendars, baselines, gaps
 */
public record PolicyPack(
        String name,
        Text title,
        List<Entry<Series>> series,
        List<Entry<CodeList>> codeLists,
        List<Entry<FactDefinition>> facts,
        List<Entry<Parameter>> parameters,
        List<Entry<Provision>> provisions) {
    /**
     * Something that holds on certain days.
     *
     * @param content what holds
     * @param validity when it holds
     * @param place where it is written, {@code file:line:column}; for error messages only
     */
    public record Entry<T>(T content, Validity validity, String place) {
        public Entry {
            Objects.requireNonNull(content, "content");
            Objects.requireNonNull(validity, "validity");
            Objects.requireNonNull(place, "place");
        }
    }

    public PolicyPack {
        if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || name.length() > 64) {
            throw new IllegalArgumentException(
                    "the name of a pack is lower-case words joined by hyphens, at most 64 characters: \"" + name
                            + "\"");
        }
        Objects.requireNonNull(title, "title");
        series = List.copyOf(series);
        codeLists = List.copyOf(codeLists);
        facts = List.copyOf(facts);
        parameters = List.copyOf(parameters);
        provisions = List.copyOf(provisions);
    }
}
