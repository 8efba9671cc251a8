// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.access;

import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;

/**
 * A method of a resource, as a client sees it.
 *
 * @param verb HTTP method, upper case
 * @param path template below {@code /api}, beginning with a slash
 */
public record Operation(String verb, String path) {
    /**
     * Joins the templates of class and method.
     *
     * @param ofClass path of the class
     * @param ofMethod path of the method; {@code /} or empty if it has none
     */
    public static Operation of(String verb, String ofClass, String ofMethod) {
        String below = ofMethod.equals("/") ? "" : ofMethod;
        return new Operation(verb, ofClass + below);
    }

    /** Returns the operation that the request being served was matched with. */
    static Operation of(OperationResourceInfo matched) {
        return of(
                matched.getHttpMethod(),
                matched.getClassResourceInfo().getURITemplate().getValue(),
                matched.getURITemplate().getValue());
    }

    /** Returns what the request being served was matched with; null before it is matched or if nothing matches. */
    static OperationResourceInfo matched() {
        return JAXRSUtils.getCurrentMessage().getExchange().get(OperationResourceInfo.class);
    }
}
