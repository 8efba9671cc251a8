// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.resource;

import java.util.Optional;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.hengping.platform.assessment.Rendering;
import org.hengping.rest.internal.fault.ProblemException;
import org.hengping.rest.internal.fault.Problems;
import org.hengping.rest.internal.http.Answers;

/** Which rendering of an assessment a request asks for, by parameter or by {@code Accept}. */
final class RenderingChoice {
    private RenderingChoice() {}

    /**
     * Returns the rendering asked for: the one named; else the applicant's if text is asked for and JSON is not; else none.
     *
     * @throws ProblemException 406 if the one named cannot be shown in any form that is accepted
     */
    static Optional<Rendering> of(Optional<Rendering> named, HttpHeaders headers) {
        boolean text = accepts(headers, MediaType.TEXT_PLAIN_TYPE);
        boolean json = accepts(headers, MediaType.APPLICATION_JSON_TYPE);
        if (named.isPresent() && !(named.get() == Rendering.APPLICANT ? text : json)) {
            throw new ProblemException(Problems.notAcceptable());
        }
        return named.isEmpty() && text && !json ? Optional.of(Rendering.APPLICANT) : named;
    }

    /** Returns the media type of a rendering. */
    static String mediaType(Rendering rendering) {
        return rendering == Rendering.APPLICANT ? Answers.TEXT : MediaType.APPLICATION_JSON;
    }

    private static boolean accepts(HttpHeaders headers, MediaType type) {
        return headers.getAcceptableMediaTypes().stream().anyMatch(accepted -> accepted.isCompatible(type));
    }
}
