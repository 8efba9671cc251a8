// SPDX-License-Identifier: Apache-2.0
package org.hengping.rest.internal.fault;

import java.util.Map;
import org.hengping.criteria.Text;

/** The short title of a problem by its status. */
final class Titles {
    private static final Map<Integer, Text> BY_STATUS = Map.ofEntries(
            Map.entry(400, new Text("请求格式不正确", "Malformed request")),
            Map.entry(401, new Text("未认证", "Not authenticated")),
            Map.entry(403, new Text("无权访问", "Not allowed")),
            Map.entry(404, new Text("未找到", "Not found")),
            Map.entry(405, new Text("不支持该方法", "Method not allowed")),
            Map.entry(406, new Text("无法按要求的格式返回", "Not acceptable")),
            Map.entry(409, new Text("与现有内容冲突", "Conflict")),
            Map.entry(412, new Text("内容已被修改", "Changed since it was read")),
            Map.entry(413, new Text("内容过大", "Content too large")),
            Map.entry(415, new Text("不支持该内容类型", "Unsupported content type")),
            Map.entry(422, new Text("内容不被接受", "Content refused")),
            Map.entry(428, new Text("缺少前提条件", "Precondition required")),
            Map.entry(500, new Text("服务器内部错误", "Internal error")),
            Map.entry(503, new Text("暂不可用", "Temporarily unavailable")));
    private static final Text OTHER = new Text("请求失败", "Request failed");

    private Titles() {}

    static Text of(int status) {
        return BY_STATUS.getOrDefault(status, OTHER);
    }
}
