// SPDX-License-Identifier: Apache-2.0
package org.hengping.canonicaljson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CanonicalWriterTest {
    @Property(tries = 2_000)
    void writesAStringAsTheTreeDoesOrRefusesItToo(@ForAll @StringLength(max = 60) String text) {
        if (StringCheck.faultIn(text).isPresent()) {
            assertThatIllegalArgumentException().isThrownBy(() -> new CanonicalWriter(16).string(text));
        } else {
            assertThat(new CanonicalWriter(16).string(text).bytes())
                    .isEqualTo(CanonicalJson.bytes(new JsonString(text)));
        }
    }

    @Test
    void writesEachUnitThatIsAloneACharacter() {
        for (int unit = 1; unit <= Character.MAX_VALUE; unit++) {
            String text = "a" + (char) unit + "衡";
            if (!Character.isSurrogate((char) unit)) {
                assertThat(new CanonicalWriter(16).string(text).bytes())
                        .isEqualTo(CanonicalJson.bytes(new JsonString(text)));
            }
        }
        assertThat(new CanonicalWriter(16).string("𠮷").bytes()).isEqualTo(CanonicalJson.bytes(new JsonString("𠮷")));
        assertThatIllegalArgumentException().isThrownBy(() -> new CanonicalWriter(16).string("\0"));
        assertThatIllegalArgumentException().isThrownBy(() -> new CanonicalWriter(16).string("a\uD800"));
        assertThatIllegalArgumentException().isThrownBy(() -> new CanonicalWriter(16).string("\uDC00\uD800"));
    }

    @Property
    void writesNumbersAsTheTreeDoes(@ForAll @LongRange(min = -9007199254740991L, max = 9007199254740991L) long value) {
        assertThat(new CanonicalWriter(16).number(value).bytes()).isEqualTo(CanonicalJson.bytes(JsonNumber.of(value)));
    }

    @Test
    void growsAsMuchAsIsWritten() {
        CanonicalWriter writer = new CanonicalWriter(16);
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            writer.json(i == 0 ? "[" : ",").string("评审\n" + i).json(",").number(i);
            expected.append(i == 0 ? "[" : ",")
                    .append("\"评审\\n")
                    .append(i)
                    .append("\",")
                    .append(i);
        }
        assertThat(writer.json("]").bytes())
                .asString(java.nio.charset.StandardCharsets.UTF_8)
                .isEqualTo(expected.append(']').toString());
        assertThatIllegalArgumentException().isThrownBy(() -> new CanonicalWriter(16).number(1L << 53));
    }
}
