// SPDX-License-Identifier: Apache-2.0
package org.hengping.canonicaljson;

/** Why a document was refused: a stable code, with a sentence in English and Chinese that says what to do. */
public enum JsonFault {
    /** More bytes than allowed. */
    TOO_LARGE(
            "The document is larger than {} bytes. Send less, or attach files as evidence instead of embedding them.",
            "文档超过 {} 字节。请减少内容，或将文件作为佐证材料上传，不要嵌入文档。"),
    /** Not well-formed UTF-8. */
    NOT_UTF8(
            "The document is not well-formed UTF-8. Save it in the encoding UTF-8 and send it again.",
            "文档不是合法的 UTF-8 编码。请以 UTF-8 编码保存后重新提交。"),
    /** The grammar of RFC 8259 is broken in a way that has no code of its own. */
    SYNTAX(
            "This is not JSON. Correct the document at this place: look for a missing quote, comma, colon or bracket.",
            "此处不符合 JSON 语法。请检查此处是否缺少引号、逗号、冒号或括号。"),
    /** Something other than white space follows the document. */
    TRAILING_CONTENT(
            "Something follows the end of the document. Send exactly one JSON value and nothing after it.",
            "文档结束之后还有内容。请只提交一个 JSON 值，其后不得有其他内容。"),
    /** Two members of one object have the same name once escapes are resolved. */
    DUPLICATE_MEMBER("The member {} stands twice in one object. Keep one of them.", "成员 {} 在同一对象中出现了两次。请只保留一个。"),
    /** Half a surrogate pair. */
    LONE_SURROGATE(
            "A string contains half a surrogate pair, which is no character. Write the whole character.",
            "字符串含有不成对的代理项（半个字符）。请写出完整的字符。"),
    /** U+0000 in any notation, or another control character that is not escaped. */
    CONTROL_CHARACTER(
            "A control character stands here. Remove it, or write it as an escape such as \\n; U+0000 is never allowed.",
            "此处有控制字符。请删除，或写成转义形式（如 \\n）；任何写法的 U+0000 都不允许。"),
    /** A number that cannot be held without doubt about its digits. */
    NUMBER_OUT_OF_RANGE(
            "The number {} cannot be kept exactly. Integers go from -9007199254740991 to 9007199254740991;"
                    + " write longer ones (such as identifiers) as strings.",
            "数值 {} 无法准确保存。整数范围为 -9007199254740991 至 9007199254740991；更长的数字（如编号）请写成字符串。"),
    /** Something like a number that is none, such as 01, +1 or .5. */
    NUMBER_SYNTAX(
            "{} is not a JSON number. Write it without leading zeros or plus sign and with digits on both sides of the point.",
            "{} 不是合法的 JSON 数值。请去掉前导零和正号，小数点两侧都要有数字。"),
    /** Arrays and objects nested more deeply than allowed. */
    TOO_DEEP(
            "Arrays and objects stand in one another more than {} levels deep. Flatten the document.",
            "数组和对象的嵌套超过 {} 层。请减少嵌套层数。"),
    /** A string or member name longer than allowed. */
    STRING_TOO_LONG(
            "A string or member name is longer than {} characters. Shorten it, or attach the text as evidence.",
            "字符串或成员名超过 {} 个字符。请缩短，或将长文本作为佐证材料上传。"),
    /** More values than allowed. */
    TOO_MANY_VALUES(
            "The document holds more than {} values. Split it or leave out what is not needed.",
            "文档中的值超过 {} 个。请拆分文档或删去不需要的内容。"),
    /** The document begins with U+FEFF. */
    BYTE_ORDER_MARK(
            "The document begins with a byte order mark. Save it as UTF-8 without BOM.",
            "文档以字节顺序标记（BOM）开头。请保存为不带 BOM 的 UTF-8。");

    private final String english;
    private final String chinese;

    JsonFault(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    String english(String detail) {
        return english.replace("{}", detail);
    }

    String chinese(String detail) {
        return chinese.replace("{}", detail);
    }
}
