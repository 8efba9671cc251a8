// SPDX-License-Identifier: Apache-2.0
package org.hengping.policy.internal.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.hengping.criteria.Decimal;
import org.hengping.criteria.Value;
import org.hengping.criteria.ValueType;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.JsonSchema;

/**
 * A value in a YAML file that knows its place. Values are what they look like under the JSON schema of YAML 1.2: {@code
 * yes} is a text, {@code 2021-01-01} is a text until a date is asked. Anchors and aliases are refused.
 */
public final class YamlValue {
    private static final int MOST_CODE_POINTS = 4 * 1024 * 1024;

    private final String file;
    private final Node node;

    YamlValue(String file, Node node) throws YamlFault {
        this.file = file;
        this.node = node;
        if (node.getAnchor().isPresent()) {
            throw fault("anchors and aliases are not used here; the value itself is expected");
        }
    }

    /**
     * Reads the one document of a file.
     *
     * @throws YamlFault if it is no UTF-8, no YAML, empty, or several documents
     */
    public static YamlValue document(String file, byte[] bytes) throws YamlFault {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setSchema(new JsonSchema())
                .setCodePointLimit(MOST_CODE_POINTS)
                .build();
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            requireOneDirection(file, text);
            Optional<Node> node = new Compose(settings).composeString(text);
            return new YamlValue(file, node.orElseThrow(() -> new YamlFault(file, "the file is empty")));
        } catch (CharacterCodingException e) {
            throw new YamlFault(file, "UTF-8 is expected");
        } catch (MarkedYamlEngineException e) {
            throw new YamlFault(place(file, e.getProblemMark()), "YAML is expected: " + String.valueOf(e.getProblem()));
        } catch (YamlEngineException e) {
            throw new YamlFault(file, "YAML is expected: " + e.getMessage());
        }
    }

    /** What is seen may not be what is written where characters turn the direction of text (Unicode Standard Annex 9). */
    private static void requireOneDirection(String file, String text) throws YamlFault {
        int line = 1;
        int column = 1;
        for (int point : text.codePoints().toArray()) {
            if (turnsText(point)) {
                throw new YamlFault(
                        file + ":" + line + ":" + column,
                        "text without characters that turn its direction is expected");
            }
            column = point == '\n' ? 1 : column + 1;
            line += point == '\n' ? 1 : 0;
        }
    }

    private static boolean turnsText(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }

    private static String place(String file, Optional<Mark> mark) {
        return mark.map(at -> file + ":" + (at.getLine() + 1) + ":" + (at.getColumn() + 1))
                .orElse(file);
    }

    /** Returns {@code file:line:column}. */
    public String place() {
        return place(file, node.getStartMark());
    }

    /** Makes a fault at this place. */
    public YamlFault fault(String expected) {
        return new YamlFault(place(), expected);
    }

    /** Makes an object of a class whose constructor checks its values; what it refuses is a fault at this place. */
    public <T> T make(Supplier<T> constructor) throws YamlFault {
        try {
            return constructor.get();
        } catch (IllegalArgumentException e) {
            throw fault(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Returns the keys of a mapping.
     *
     * @param keys the keys that may stand here; those that end in {@code ?} may be left out
     */
    public YamlFields fields(String... keys) throws YamlFault {
        YamlFields fields = anyFields();
        fields.require(List.of(keys));
        return fields;
    }

    /** Returns a mapping with any keys. */
    public YamlFields anyFields() throws YamlFault {
        if (!(node instanceof MappingNode mapping)) {
            throw fault("keys with values are expected");
        }
        return new YamlFields(file, this, mapping);
    }

    /** Returns the items of a list. */
    public List<YamlValue> items() throws YamlFault {
        if (!(node instanceof SequenceNode sequence)) {
            throw fault("a list is expected");
        }
        List<YamlValue> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new YamlValue(file, item));
        }
        return items;
    }

    private String scalar(Tag tag, String expected) throws YamlFault {
        if (node instanceof ScalarNode scalar && scalar.getTag().equals(tag)) {
            return scalar.getValue();
        }
        throw fault(expected + " is expected");
    }

    /** Returns a text; what looks like a number, true, false or null must be quoted. */
    public String text() throws YamlFault {
        return scalar(Tag.STR, "a text (quoted if it looks like a number, true, false or null)");
    }

    /** Returns true or false. */
    public boolean truth() throws YamlFault {
        return scalar(Tag.BOOL, "true or false").equals("true");
    }

    /** Returns a whole number within ±(2^53 - 1). */
    public long integer() throws YamlFault {
        String digits = scalar(Tag.INT, "a whole number");
        try {
            return new Value.IntegerValue(Long.parseLong(digits)).value();
        } catch (IllegalArgumentException e) {
            throw fault("a whole number within ±(2^53-1) is expected, not " + digits);
        }
    }

    /** Returns a day of the years that dates may have. */
    public LocalDate date() throws YamlFault {
        String text = scalar(Tag.STR, "a date yyyy-MM-dd");
        try {
            LocalDate day = LocalDate.parse(text);
            return make(() -> new Value.DateValue(day)).value();
        } catch (DateTimeParseException e) {
            throw fault("a date yyyy-MM-dd that exists is expected, not \"" + text + "\"");
        }
    }

    /** Returns a constant of an enumeration. */
    public <E extends Enum<E>> E constant(Class<E> type) throws YamlFault {
        String text = scalar(Tag.STR, "one of " + Arrays.toString(type.getEnumConstants()));
        try {
            return Enum.valueOf(type, text);
        } catch (IllegalArgumentException e) {
            throw fault("one of " + Arrays.toString(type.getEnumConstants()) + " is expected, not \"" + text + "\"");
        }
    }

    /** Returns a value of that type; decimals are quoted. */
    public Value value(ValueType type) throws YamlFault {
        return switch (type) {
            case BOOLEAN -> new Value.BooleanValue(truth());
            case INTEGER -> new Value.IntegerValue(integer());
            case DECIMAL -> {
                String text = scalar(Tag.STR, "a quoted decimal number");
                yield new Value.DecimalValue(make(() -> Decimal.parse(text)));
            }
            case DATE -> new Value.DateValue(date());
            case TEXT, CODE -> new Value.TextValue(text());
        };
    }

    @Override
    public String toString() {
        return place() + " " + node.getNodeType().name().toLowerCase(Locale.ROOT);
    }
}
