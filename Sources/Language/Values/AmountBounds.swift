internal import Model

/// Words that say how a number stands to the real one.
enum AmountBounds {
    static func before(_ hash: UInt32) -> Amount.Bound? { beforeTable[hash] }
    static func behind(_ hash: UInt32) -> Amount.Bound? { behindTable[hash] }

    private static let beforeTable = table([
        (.about, "约 大约 大概 约莫 约为 大致 差不多 about around roughly approximately some"),
        (
            .atMost,
            "近 将近 接近 不到 不足 不超过 最多 至多 低于 少于 不多于 不高于 未满 不满 nearly almost under close_to less_than fewer_than up_to at_most"
        ),
        (.atLeast, "超 超过 逾 至少 不少于 不低于 不下 不下于 多于 高于 大于 over exceeding more_than at_least"),
    ])

    private static let behindTable = table([
        (.about, "左右 上下"), (.atLeast, "以上 开外 之多"), (.atMost, "以下 以内 之内"),
    ])

    private static func table(_ words: [(Amount.Bound, String)]) -> [UInt32: Amount.Bound] {
        var table: [UInt32: Amount.Bound] = [:]
        for (bound, list) in words {
            for hash in spacedHashes(list) { table[hash] = bound }
        }
        return table
    }
}
