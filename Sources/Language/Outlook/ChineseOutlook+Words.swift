/// The words that decide what 会, 可能 and 计划 mean beside them.
extension ChineseOutlook {
    static let sureWords = words("一定 肯定 必然 必定 应该 应当 很快 终究 想必 定 必 迟早 早晚 终 也许 或许")
    static let habitWords = words(
        """
        经常 往往 通常 一般 总 总是 常 常常 平时 有时 有时候 时常 时 时候 偶尔 曾 当时 以前 原本 都 为什么 为何 怎么 怎样 竟然 居然 才 学 学会 \
        不时 平常 容易 很少 基本上 的确 不仅 不但 确实 便 难免 多半 自然
        """)
    static let hardly = words("难以")[0], odds = words("概率")[0], estimated = words("估计")[0]
    static let more = words("更加")[0]
    static let possibly = words("可能")[0], cannot = words("不可")[0]

    static let causalWords = words(
        "导致 造成 引起 引发 诱发 带来 影响 构成 触犯 产生 出现 发生 有 是 让 使 令 对 给 面临 需要 感到 觉得 选择 受到 变得 危及 损害")
    static let events = words("进行 失败 成功 落空 流产 泡汤 曝光 获批"), outcomes = words("实现 启动 完成 取消")

    private static func words(_ list: String) -> [[UInt32]] {
        list.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
    }
}
