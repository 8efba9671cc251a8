// SPDX-License-Identifier: Apache-2.0
package org.hengping.canonicaljson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** One pass over one document: grammar by the streaming parser below, values and limits here. Without recursion. */
final class DocumentReader {
    /** No double needs more digits than this to be told from its neighbours (about 770). */
    private static final int LONGEST_NUMBER = 1_000;

    /** Digits of 2^53-1, and a sign; anything longer cannot be in range and need not be parsed. */
    private static final int LONGEST_INTEGER = 17;

    private static final int QUOTED = 60;
    private static final int POINTER_SHOWN = 500;

    // Limits are checked here, with our own codes, so the parser's are lifted. Its cache of names would be shared
    // between documents and is not wanted.
    private static final JsonFactory PARSERS = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(-1)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final char[] text;
    private final JsonLimits limits;
    private final Deque<OpenContainer> open = new ArrayDeque<>();
    private int values;

    DocumentReader(char[] text, JsonLimits limits) {
        this.text = text;
        this.limits = limits;
    }

    Json read() throws JsonSyntaxException {
        try (JsonParser parser = PARSERS.createParser(text)) {
            Json document = readValue(parser);
            requireEnd(parser);
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
    }

    private Json readValue(JsonParser parser) throws IOException, JsonSyntaxException {
        while (true) {
            JsonToken token = nextToken(parser);
            Optional<Json> complete =
                    switch (token) {
                        case START_OBJECT -> begin(parser, new OpenContainer.OfMembers());
                        case START_ARRAY -> begin(parser, new OpenContainer.OfItems());
                        case FIELD_NAME -> name(parser);
                        case END_OBJECT, END_ARRAY -> Optional.of(open.pop().close());
                        default -> Optional.of(scalar(parser, token));
                    };
            if (complete.isPresent()) {
                if (open.isEmpty()) {
                    return complete.get();
                }
                open.element().add(complete.get());
            }
        }
    }

    private JsonToken nextToken(JsonParser parser) throws IOException, JsonSyntaxException {
        try {
            JsonToken token = parser.nextToken();
            if (token == null) {
                throw refuse(JsonFault.SYNTAX, text.length, "");
            }
            return token;
        } catch (JsonProcessingException e) {
            throw refuseGrammar(e);
        }
    }

    private Optional<Json> begin(JsonParser parser, OpenContainer container) throws JsonSyntaxException {
        countValue(parser);
        if (open.size() == limits.maxDepth()) {
            throw refuse(JsonFault.TOO_DEEP, start(parser), Integer.toString(limits.maxDepth()));
        }
        open.push(container);
        return Optional.empty();
    }

    private Optional<Json> name(JsonParser parser) throws IOException, JsonSyntaxException {
        String name = string(parser);
        if (!open.element().startMember(name)) {
            throw refuse(JsonFault.DUPLICATE_MEMBER, start(parser), CanonicalJson.text(new JsonString(shorten(name))));
        }
        return Optional.empty();
    }

    private Json scalar(JsonParser parser, JsonToken token) throws IOException, JsonSyntaxException {
        countValue(parser);
        return switch (token) {
            case VALUE_STRING -> new JsonString(string(parser));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser, token);
            case VALUE_TRUE -> new JsonBoolean(true);
            case VALUE_FALSE -> new JsonBoolean(false);
            case VALUE_NULL -> JsonNull.INSTANCE;
            default -> throw new IllegalStateException("no token of JSON text: " + token);
        };
    }

    private void countValue(JsonParser parser) throws JsonSyntaxException {
        values++;
        if (values > limits.maxItems()) {
            throw refuse(JsonFault.TOO_MANY_VALUES, start(parser), Integer.toString(limits.maxItems()));
        }
    }

    private String string(JsonParser parser) throws IOException, JsonSyntaxException {
        String string;
        try {
            string = parser.getText();
        } catch (JsonProcessingException e) {
            throw refuseGrammar(e);
        }
        if (string.length() > limits.maxStringLength()) {
            throw refuse(JsonFault.STRING_TOO_LONG, start(parser), Integer.toString(limits.maxStringLength()));
        }
        Optional<JsonFault> fault = StringCheck.faultIn(string);
        if (fault.isPresent()) {
            throw refuse(fault.get(), start(parser), "");
        }
        return string;
    }

    private JsonNumber number(JsonParser parser, JsonToken token) throws IOException, JsonSyntaxException {
        String literal = parser.getText();
        Optional<JsonNumber> number = token == JsonToken.VALUE_NUMBER_INT ? integer(literal) : fraction(literal);
        if (number.isEmpty()) {
            throw refuse(JsonFault.NUMBER_OUT_OF_RANGE, start(parser), shorten(literal));
        }
        return number.get();
    }

    private static Optional<JsonNumber> integer(String literal) {
        if (literal.length() > LONGEST_INTEGER) {
            return Optional.empty();
        }
        long value = Long.parseLong(literal);
        return Math.abs(value) > JsonNumber.MAX_INTEGER ? Optional.empty() : Optional.of(JsonNumber.of(value));
    }

    private static Optional<JsonNumber> fraction(String literal) {
        if (literal.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        double value = Double.parseDouble(literal);
        boolean vanished = value == 0 && hasDigitOtherThanZero(literal);
        return vanished || !JsonNumber.isHoldable(value) ? Optional.empty() : Optional.of(JsonNumber.of(value));
    }

    private static boolean hasDigitOtherThanZero(String literal) {
        return literal.chars().takeWhile(c -> c != 'e' && c != 'E').anyMatch(c -> c >= '1' && c <= '9');
    }

    private void requireEnd(JsonParser parser) throws IOException, JsonSyntaxException {
        try {
            if (parser.nextToken() != null) {
                throw refuse(JsonFault.TRAILING_CONTENT, start(parser), "");
            }
        } catch (JsonProcessingException e) {
            throw refuse(JsonFault.TRAILING_CONTENT, offset(e), "");
        }
    }

    private JsonSyntaxException refuseGrammar(JsonProcessingException e) {
        GrammarFault found = GrammarFault.find(text, offset(e));
        return refuse(found.fault(), found.offset(), shorten(found.literal()));
    }

    private JsonSyntaxException refuse(JsonFault fault, int offset, String detail) {
        return new JsonSyntaxException(fault, TextPosition.of(text, offset), pointer(), detail);
    }

    private static int start(JsonParser parser) {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    private int offset(JsonProcessingException e) {
        return e.getLocation() == null ? text.length : (int) e.getLocation().getCharOffset();
    }

    private String pointer() {
        StringBuilder pointer = new StringBuilder();
        open.descendingIterator().forEachRemaining(container -> pointer.append(container.step()));
        int tooMuch = pointer.length() - POINTER_SHOWN;
        return tooMuch <= 0 ? pointer.toString() : "…" + withoutHalves(pointer.substring(tooMuch));
    }

    private static String shorten(String quoted) {
        return quoted.length() <= QUOTED ? quoted : withoutHalves(quoted.substring(0, QUOTED)) + "…";
    }

    /** Drops half a surrogate pair that cutting left at either end. */
    private static String withoutHalves(String cut) {
        int from = Character.isLowSurrogate(cut.charAt(0)) ? 1 : 0;
        int to = cut.length() - (Character.isHighSurrogate(cut.charAt(cut.length() - 1)) ? 1 : 0);
        return cut.substring(from, to);
    }
}
