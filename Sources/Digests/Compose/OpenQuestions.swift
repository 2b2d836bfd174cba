import Model

extension StoryDesk {
    /// A question that the coming days will answer: neither to the reader, nor one that answers itself or is answered
    /// right behind, nor somebody's headline.
    func isOpen(_ passage: Passage) -> Bool {
        let article = articles[passage.article]
        let asked = article.sentences[passage.sentences.upperBound - 1].utf8.clamped(to: passage.utf8)
        let words = String(decoding: article.text[passage.utf8], as: UTF8.self)
        // 什么, 怎么, 那么 are no 么 that asks.
        let padded = ["什么", "怎么", "那么"].reduce(" \(String(decoding: article.text[asked], as: UTF8.self).lowercased())")
        {
            $0.replacing($1, with: "")
        }
        guard words.unicodeScalars.count(where: { $0 == "?" || $0 == "？" }) <= 1 else { return false }
        guard openWords.contains(where: padded.contains), !rhetoricalWords.contains(where: padded.contains) else {
            return false
        }
        let terms = terms(of: passage)
        guard !articles.contains(where: { $0.titleTerms.likeness(to: terms) > 0.6 }) else { return false }
        return !isAnswered(passage, of: article)
    }

    private func isAnswered(_ passage: Passage, of article: PreparedArticle) -> Bool {
        let next = passage.sentences.upperBound
        guard next < article.sentences.count else { return false }
        let behind = article.text[article.sentences[next].utf8].prefix(24)
        let opening = String(decoding: behind, as: UTF8.self)
        return answeringWords.contains { opening.hasPrefix($0) }
    }

    /// What was expected for a day that is over, or told of plans of long ago.
    func isPast(_ passage: Passage) -> Bool {
        let article = articles[passage.article]
        let mentions = article.input.analysis.dates.prefix(400).filter {
            passage.utf8.contains($0.utf8) && $0.date.utf8.count == 10
        }
        let days = mentions.compactMap { isoDays($0.end ?? $0.date) }
        if let latest = days.max(), let written = article.writtenOn, latest + 2 < written { return true }
        if days.count > 1, days.allSatisfy({ $0 < today }) { return true }
        return zip(mentions, days).contains { mention, day in
            day < today && isAwaited(article.text[passage.utf8.lowerBound..<mention.utf8.lowerBound])
        }
    }

    /// What stands before a day tells that something was to happen on it.
    private func isAwaited(_ before: ArraySlice<UInt8>) -> Bool {
        let words = String(decoding: before.suffix(24), as: UTF8.self)
        return ["将在", "将于", "定于", "预计在", "预计于", " by ", "due on ", "scheduled for "].contains { words.hasSuffix($0) }
    }
}

/// They ask what will be, or what is not known yet.
private let openWords = [
    "能否", "是否", "能不能", "会不会", "会否", "可否", "是不是", "要不要", "有没有", "还会", "还能", "何时", "几时", "谁来", "谁会", "谁将", "多久",
    "如何", "下一步", "前景", "走向", "何去何从", "究竟", "吗", "么", " will ", " can ", " could ", " when ", " how ", " whether ",
    " would ", " who ",
]

/// They speak to the reader, or know the answer.
private let rhetoricalWords = [
    "你", "您", "大家", "小伙伴", "难道", "岂", "何必", "何尝", "何况", "怎能", "凭什么", "谁不", "不就是", "就没有", "不是吗", "对吧", "显然", "看待",
    "为什么", "为何", "这不", "还记得", " you", " isn't ", " aren't ", " doesn't ", " don't ", " right?", " why ",
]

private let answeringWords = [
    "显然", "当然", "不是", "不，", "不,", "不会", "不能", "是的", "答案", "没有", "并非", "并不", "因为", "其实", "原来", "事实上", "对此", "会的", "可以",
    "No", "Yes",
    "The answer", "Of course", "Because",
]
