// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AccessTableTest {
    @Test
    void whatIsNotInTheTableNobodyMayCall() {
        AccessTable table = AccessTable.parse("# a remark\n\nGET /health anyone\n");

        assertThat(table.allowed(new Operation("GET", "/health"))).contains(Caller.ANYONE);
        assertThat(table.allowed(new Operation("POST", "/health"))).isEmpty();
        assertThat(table.allowed(new Operation("GET", "/other"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /health", "GET /health everyone", "GET /a anyone\nGET /a administrator"})
    void aLineThatCannotBeUnderstoodIsRefused(String text) {
        assertThatThrownBy(() -> AccessTable.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
