import Model

extension PreparedArticle {
    /// It is named only as who reports: 据路透社报道, （记者张三、李四）.
    func isOnlyCredited(_ name: Name) -> Bool {
        name.mentions.prefix(8).allSatisfy { mention in
            guard !mention.isEmpty, mention.lowerBound >= 0, mention.upperBound <= text.count else { return false }
            let before = String(decoding: text[max(0, mention.lowerBound - 48)..<mention.lowerBound], as: UTF8.self)
            let behind = String(decoding: text[mention.upperBound...].prefix(18), as: UTF8.self)
            return isCreditBehind(behind) || isCreditBefore(before)
        }
    }
}

/// 报道, 消息 and the like follow, at once or behind a day or place; or 记者, at once.
private func isCreditBehind(_ words: String) -> Bool {
    let near = words.prefix { !"，。；！？：".contains($0) }
    let isReport = ["报道", "报导", "報道", "報導", "消息", "讯（", "訊（", "电（", "電（", "电(", "电 "].contains { near.contains($0) }
    return isReport || near.hasPrefix("记者") || near.hasPrefix("記者")
}

/// 记者 or 编辑 and nothing but names stand before it.
private func isCreditBefore(_ words: String) -> Bool {
    ["记者", "記者", "编辑", "通讯员", "摄影"].contains { role in
        guard let names = words.ranges(of: role).last.map({ words[$0.upperBound...] }) else { return false }
        return names.allSatisfy { $0.isLetter || "、 ：:/".contains($0) }
    }
}
