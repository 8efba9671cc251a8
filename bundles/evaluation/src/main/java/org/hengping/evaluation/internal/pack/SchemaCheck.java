// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hengping.evaluation.internal.pack.YamlNode.Kind;

/**
 * Checks the form of a document by one of the published schemas (JSON Schema draft 2020-12) and says what is expected, in
 * the words of the schema's descriptions. Thread-safe.
 */
final class SchemaCheck {
    /** The schema of {@code standard.yaml}. */
    static final SchemaCheck STANDARD = new SchemaCheck("standard.schema.json");

    /** The schema of {@code cases/*.yaml}. */
    static final SchemaCheck CASES = new SchemaCheck("cases.schema.json");

    private static final String FOLDER = "/org/hengping/evaluation/schema/";

    private final JsonNode document;
    private final JsonSchema schema;

    private SchemaCheck(String file) {
        try (InputStream in = SchemaCheck.class.getResourceAsStream(FOLDER + file)) {
            document = new ObjectMapper().readTree(Objects.requireNonNull(in, file));
        } catch (IOException e) {
            throw new UncheckedIOException("the schema " + file + " belongs to this bundle", e);
        }
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .locale(Locale.ROOT)
                .pathType(PathType.JSON_POINTER)
                .typeLoose(false)
                .build();
        schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(document, config);
    }

    /** Notes everything that is not of the form asked for. */
    void check(YamlNode root, Problems problems) {
        Set<YamlNode> spoken = Collections.newSetFromMap(new IdentityHashMap<>());
        for (ValidationMessage message : schema.validate(json(root))) {
            if (!message.getEvaluationPath().toString().contains("/oneOf/")) {
                note(root, message, problems, spoken);
            }
        }
    }

    private void note(YamlNode root, ValidationMessage message, Problems problems, Set<YamlNode> spoken) {
        YamlNode node = at(root, message.getInstanceLocation());
        JsonNodePath fragment = message.getSchemaLocation().getFragment();
        JsonNode rule = rule(fragment);
        switch (message.getType()) {
            case "required" -> missing(node.mark(), message.getProperty(), rule, problems);
            case "dependentRequired" -> missing(node.mark(), String.valueOf(message.getArguments()[0]), rule, problems);
            case "additionalProperties" -> unknownKey(node, message.getProperty(), rule, problems);
            case "propertyNames" -> {
                String key = message.getProperty();
                Wording wording = Wording.of(named(rule.path("propertyNames")));
                problems.add(
                        keyMark(node, key),
                        "bad-name",
                        "名称“" + key + "”无效；应为" + wording.zh(),
                        "the name \"" + key + "\" is not valid; expected is " + wording.en());
            }
            case "oneOf" -> {
                // what is no mapping at all has been told so
                if (node instanceof YamlNode.Mapping mapping) {
                    kindOfNode(mapping, rule, problems);
                }
            }
            default -> {
                if (spoken.add(node)) {
                    wrongValue(node, message.getType(), rule, problems);
                }
            }
        }
    }

    private void missing(Mark mark, String key, JsonNode rule, Problems problems) {
        Wording wording = Wording.of(named(rule.path("properties").path(key)));
        problems.add(
                mark,
                "missing-key",
                "缺少“" + key + "”；应为" + wording.zh(),
                "\"" + key + "\" is missing; expected is " + wording.en());
    }

    private static void unknownKey(YamlNode node, String key, JsonNode rule, Problems problems) {
        List<String> known = names(rule.path("properties"));
        problems.add(
                keyMark(node, key),
                "unknown-key",
                "未知的键“" + key + "”" + Spelling.hintZh(key, known) + "；可用的键：" + String.join("、", known),
                "unknown key \"" + key + "\"" + Spelling.hintEn(key, known) + "; possible are "
                        + String.join(", ", known));
    }

    private static void kindOfNode(YamlNode.Mapping node, JsonNode rule, Problems problems) {
        List<String> kinds = requiredOnes(rule.path("oneOf"));
        List<String> present =
                kinds.stream().filter(node.entries()::containsKey).toList();
        problems.add(
                node.mark(),
                "node-kind",
                "节点应恰有下列之一：" + String.join("、", kinds)
                        + (present.isEmpty() ? "；现一个也没有" : "；现有" + String.join("、", present)),
                "a node has exactly one of " + String.join(", ", kinds)
                        + (present.isEmpty() ? "; this has none" : "; this has " + String.join(" and ", present)));
    }

    private static List<String> requiredOnes(JsonNode choices) {
        List<String> names = new ArrayList<>();
        choices.forEach(choice -> names.add(choice.path("required").path(0).asText()));
        return names;
    }

    private static void wrongValue(YamlNode node, String keyword, JsonNode rule, Problems problems) {
        Wording wording = Wording.of(rule);
        String code =
                switch (keyword) {
                    case "type" -> "wrong-type";
                    case "minItems", "minProperties" -> "empty";
                    case "maxItems", "maxProperties", "maxLength" -> "too-many";
                    default -> "wrong-value";
                };
        String hintZh = "";
        String hintEn = "";
        if (node instanceof YamlNode.Scalar scalar) {
            if (keyword.equals("type") && scalar.kind() == Kind.FRACTION) {
                hintZh = "；小数应加引号：\"" + scalar.text() + "\"";
                hintEn = "; put decimals in quotes: \"" + scalar.text() + "\"";
            } else if (rule.has("enum")) {
                List<String> known = texts(rule.path("enum"));
                hintZh = Spelling.hintZh(scalar.text(), known);
                hintEn = Spelling.hintEn(scalar.text(), known);
            }
        }
        problems.add(
                node.mark(),
                code,
                "应为" + wording.zh() + "，实为" + Wording.found(node).zh() + hintZh,
                "expected is " + wording.en() + ", found " + Wording.found(node).en() + hintEn);
    }

    private static Mark keyMark(YamlNode node, String key) {
        if (node instanceof YamlNode.Mapping mapping) {
            YamlNode.Entry entry = mapping.entries().get(key);
            return entry == null ? mapping.mark() : entry.keyMark();
        }
        return node.mark();
    }

    private static YamlNode at(YamlNode root, JsonNodePath path) {
        YamlNode node = root;
        for (int i = 0; i < path.getNameCount(); i++) {
            Object step = path.getElement(i);
            if (node instanceof YamlNode.Mapping mapping) {
                node = mapping.get(String.valueOf(step)).orElse(node);
            } else if (node instanceof YamlNode.Sequence sequence && step instanceof Integer index) {
                node = sequence.items().get(index);
            }
        }
        return node;
    }

    /** Returns the schema that holds the keyword at the end of the path. */
    private JsonNode rule(JsonNodePath fragment) {
        JsonNode rule = document;
        for (int i = 0; i < fragment.getNameCount() - 1; i++) {
            Object step = fragment.getElement(i);
            rule = step instanceof Integer index ? rule.path(index) : rule.path(String.valueOf(step));
        }
        return rule;
    }

    private JsonNode named(JsonNode rule) {
        String reference = rule.path("$ref").asText();
        return reference.isEmpty() ? rule : document.at(reference.substring(1));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static JsonNode json(YamlNode node) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        if (node instanceof YamlNode.Mapping mapping) {
            ObjectNode object = make.objectNode();
            for (Map.Entry<String, YamlNode.Entry> entry : mapping.entries().entrySet()) {
                object.set(entry.getKey(), json(entry.getValue().value()));
            }
            return object;
        }
        if (node instanceof YamlNode.Sequence sequence) {
            ArrayNode array = make.arrayNode();
            sequence.items().forEach(item -> array.add(json(item)));
            return array;
        }
        YamlNode.Scalar scalar = (YamlNode.Scalar) node;
        return switch (scalar.kind()) {
            case NULL -> make.nullNode();
            case BOOLEAN -> make.booleanNode(Boolean.parseBoolean(scalar.text()));
            case INTEGER -> make.numberNode(Long.parseLong(scalar.text()));
            // its value does not matter: nothing accepts a fraction
            case FRACTION -> make.numberNode(0.5);
            case TEXT -> make.textNode(scalar.text());
        };
    }
}
