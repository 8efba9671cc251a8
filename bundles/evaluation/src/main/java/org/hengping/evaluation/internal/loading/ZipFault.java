// SPDX-License-Identifier: Apache-2.0
package org.hengping.evaluation.internal.loading;

import org.hengping.criteria.Text;
import org.hengping.platform.fault.Violation;

/** Words for what can be wrong with an archive. */
final class ZipFault {
    private ZipFault() {}

    static ArchiveRefusedException notAnArchive() {
        return refused(
                "",
                "not-an-archive",
                "这不是 JAR（ZIP）文件，或者文件不完整；应上传用 bin/hengping pack 或构建工具生成的 JAR",
                "this is no JAR (ZIP) file, or it is cut off; expected is a JAR made by bin/hengping pack or a build tool");
    }

    static ArchiveRefusedException damaged(String place) {
        return refused(
                place,
                "archive-damaged",
                "压缩包已损坏：内容与其目录不一致",
                "the archive is damaged: its contents contradict its directory");
    }

    static ArchiveRefusedException ambiguous(String place, String zh, String en) {
        return refused(
                place,
                "archive-ambiguous",
                "压缩包可能被不同程序读成不同内容：" + zh + "；请重新打包",
                "different programs could read this archive differently: " + en + "; pack it anew");
    }

    static ArchiveRefusedException tooLarge(String place, String zh, String en) {
        return refused(place, "archive-too-large", zh, en);
    }

    static ArchiveRefusedException badPath(String place) {
        return refused(
                place,
                "entry-path",
                "文件路径只能由字母、数字、点、连字符、下划线、$ 和 / 组成，不得含有 .、.. 或空的部分",
                "paths consist of letters, digits, dots, hyphens, underscores, $ and /, without parts that are empty, . or ..");
    }

    static ArchiveRefusedException duplicate(String place) {
        return refused(
                place,
                "entry-duplicate",
                "压缩包中有两个同名文件（不区分大小写）",
                "two entries have the same name (upper and lower case alike)");
    }

    private static ArchiveRefusedException refused(String place, String code, String zh, String en) {
        return new ArchiveRefusedException(new Violation(place, code, new Text(zh, en)));
    }
}
