// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.pack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hengping.criteria.Value;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads one YAML 1.2 document by the core schema, without anchors, aliases and tags. Stricter than YAML where that keeps a
 * pack readable in one way only: whole numbers in plain form, keys that are texts, no key twice.
 */
final class YamlReader {
    /** Longest file, in code points. */
    static final int MOST_CODE_POINTS = 1_000_000;

    /** Longest scalar, in UTF-16 code units. */
    static final int LONGEST_SCALAR = 20_000;

    /** Deepest nesting of mappings and sequences. */
    static final int DEEPEST = 100;

    /** Most nodes of a document. */
    static final int MOST_NODES = 100_000;

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,15})");
    private static final ScalarResolver RESOLVER = new CoreSchema().getScalarResolver();

    private final SourceDocument document;
    private final Problems problems;
    private final Deque<OpenCollection> open = new ArrayDeque<>();
    private Optional<YamlNode> root = Optional.empty();
    private int nodes;

    private YamlReader(SourceDocument document, Problems problems) {
        this.document = document;
        this.problems = problems;
    }

    /** Reads a document; returns nothing, with the problem noted, where it cannot be read to its end. */
    static Optional<YamlNode> read(String file, byte[] bytes, Problems problems) {
        Optional<String> text = PlainText.decode(file, bytes, problems);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return new YamlReader(new SourceDocument(file, text.get()), problems).read(text.get());
    }

    private Optional<YamlNode> read(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(document.file())
                .setUseMarks(true)
                .setCodePointLimit(MOST_CODE_POINTS + 1)
                .setMaxAliasesForCollections(0)
                .build();
        int documents = 0;
        try {
            for (Event event : new Parse(settings).parseString(text)) {
                if (event.getEventId() == Event.ID.DocumentStart && ++documents > 1) {
                    throw refused(event, "several-documents", "一个文件只能有一个YAML文档", "a file has one YAML document only");
                }
                take(event);
            }
        } catch (Refused refused) {
            problems.add(refused.mark, refused.code, refused.zh, refused.en);
            return Optional.empty();
        } catch (MarkedYamlEngineException broken) {
            noteSyntax(broken);
            return Optional.empty();
        } catch (YamlEngineException broken) {
            problems.add(
                    Mark.startOf(document.file()),
                    "yaml-syntax",
                    "不是有效的YAML：" + broken.getMessage(),
                    "no valid YAML: " + broken.getMessage());
            return Optional.empty();
        }
        if (root.isEmpty()) {
            problems.add(Mark.startOf(document.file()), "empty-file", "文件为空", "the file is empty");
        }
        return root;
    }

    private void take(Event event) {
        switch (event.getEventId()) {
            case Alias -> throw refused(event, "alias", "不允许使用YAML别名（*）", "YAML aliases (*) are not allowed");
            case Scalar -> put(scalar((ScalarEvent) event));
            case MappingStart, SequenceStart -> open((CollectionStartEvent) event);
            case MappingEnd, SequenceEnd -> put(open.pop().close());
            default -> {
                // stream and document borders, comments
            }
        }
    }

    private void open(CollectionStartEvent event) {
        refuseDecoration(event, event.getTag());
        if (open.size() >= DEEPEST) {
            throw refused(event, "too-deep", "嵌套超过" + DEEPEST + "层", "nested more than " + DEEPEST + " levels");
        }
        if (!open.isEmpty() && open.peek().awaitsKey()) {
            throw refused(event, "bad-key", "键必须是文本", "a key must be a text");
        }
        open.push(new OpenCollection(mark(event), event.getEventId() == Event.ID.MappingStart));
    }

    private void put(YamlNode node) {
        if (++nodes > MOST_NODES) {
            throw new Refused(node.mark(), "too-many-nodes", "内容过多", "the file has more than " + MOST_NODES + " nodes");
        }
        if (open.isEmpty()) {
            root = Optional.of(node);
        } else if (open.peek().awaitsKey()) {
            YamlNode.Scalar key = (YamlNode.Scalar) node;
            if (key.text().isEmpty()) {
                throw new Refused(key.mark(), "bad-key", "键必须是文本", "a key must be a text");
            }
            open.peek().key(key);
        } else {
            open.peek()
                    .add(node)
                    .ifPresent(twice -> problems.add(
                            twice.mark(),
                            "duplicate-key",
                            "键“" + twice.text() + "”重复",
                            "the key \"" + twice.text() + "\" stands twice"));
        }
    }

    private YamlNode.Scalar scalar(ScalarEvent event) {
        refuseDecoration(event, event.getTag());
        String text = event.getValue();
        Mark mark = mark(event);
        if (text.length() > LONGEST_SCALAR) {
            throw new Refused(
                    mark,
                    "text-too-long",
                    "文本超过" + LONGEST_SCALAR + "个字符",
                    "a text of more than " + LONGEST_SCALAR + " characters");
        }
        if (!PlainText.isWritable(text)) {
            throw new Refused(
                    mark,
                    "bad-character",
                    "文本含有控制字符或不成对的代理项",
                    "the text holds a control character or half a surrogate pair");
        }
        if (PlainText.turnsText(text)) {
            throw new Refused(
                    mark,
                    "bidi-control",
                    "文本含有改变文字方向的控制字符，所见与所写可能不同",
                    "the text holds a control character that turns the direction of text: what is seen may not be what is"
                            + " written");
        }
        ScalarOrigin origin = new ScalarOrigin(document, index(event), event.getScalarStyle());
        if (!event.isPlain()) {
            return new YamlNode.Scalar(mark, YamlNode.Kind.TEXT, text, origin);
        }
        Tag tag = RESOLVER.resolve(text, true);
        if (tag.equals(Tag.INT)) {
            return new YamlNode.Scalar(mark, YamlNode.Kind.INTEGER, whole(mark, text), origin);
        }
        YamlNode.Kind kind = tag.equals(Tag.NULL)
                ? YamlNode.Kind.NULL
                : tag.equals(Tag.BOOL)
                        ? YamlNode.Kind.BOOLEAN
                        : tag.equals(Tag.FLOAT) ? YamlNode.Kind.FRACTION : YamlNode.Kind.TEXT;
        String value = kind == YamlNode.Kind.BOOLEAN ? Boolean.toString(Boolean.parseBoolean(text)) : text;
        return new YamlNode.Scalar(mark, kind, value, origin);
    }

    private String whole(Mark mark, String text) {
        if (!WHOLE.matcher(text).matches()
                || text.equals("-0")
                || Math.abs(Long.parseLong(text)) > Value.GREATEST_INTEGER) {
            problems.add(
                    mark,
                    "bad-integer",
                    "整数应写成普通十进制，无前导零，绝对值不超过2^53-1；文本请加引号",
                    "a whole number is written in plain decimal form without leading zero, within ±(2^53-1); put texts in"
                            + " quotes");
            return "0";
        }
        return text;
    }

    private void refuseDecoration(NodeEvent event, Optional<String> tag) {
        if (event.getAnchor().isPresent()) {
            throw refused(event, "anchor", "不允许使用YAML锚点（&）", "YAML anchors (&) are not allowed");
        }
        if (tag.isPresent()) {
            throw refused(event, "tag", "不允许使用YAML标签（!）", "YAML tags (!) are not allowed");
        }
    }

    private void noteSyntax(MarkedYamlEngineException broken) {
        Mark mark = broken.getProblemMark()
                .map(place -> document.mark(place.getIndex()))
                .orElse(Mark.startOf(document.file()));
        String problem = broken.getProblem();
        if (problem.contains("TAB")) {
            problems.add(mark, "tab", "缩进应使用空格，不能使用制表符", "indent with spaces; a tab cannot stand here");
        } else {
            problems.add(
                    mark,
                    "yaml-syntax",
                    "不是有效的YAML（" + problem + "）；请看此处及上一行：引号、括号是否成对，缩进是否对齐，冒号后是否有空格",
                    "no valid YAML (" + problem
                            + "); look here and in the line before for quotes and brackets without their other half, uneven indentation,"
                            + " or a colon without a space behind it");
        }
    }

    private int index(Event event) {
        return event.getStartMark()
                .map(org.snakeyaml.engine.v2.exceptions.Mark::getIndex)
                .orElse(0);
    }

    private Mark mark(Event event) {
        return document.mark(index(event));
    }

    private Refused refused(Event event, String code, String zh, String en) {
        return new Refused(mark(event), code, zh, en);
    }

    /** Ends the reading of a file. */
    private static final class Refused extends RuntimeException {
        private final transient Mark mark;
        private final String code;
        private final String zh;
        private final String en;

        Refused(Mark mark, String code, String zh, String en) {
            super(en);
            this.mark = mark;
            this.code = code;
            this.zh = zh;
            this.en = en;
        }
    }
}
