import Model

extension StoryDesk {
    /// What speaks against quoting a passage, as negative weights: it has nothing to do with the storyline (other
    /// headlines, notes of the editors), it is no whole sentence, it joins on to what stands before it.
    func defects(of passage: Passage, _ terms: SentenceTerms) -> [Reason] {
        let words = articles[passage.article].text[passage.utf8]
        let length = words.count { $0 & 0xC0 != 0x80 }
        let limit = isIdeographicText(words) ? 100 : 300
        let reasons = [
            Reason("offTopic", isOffTopic(passage, terms) ? -1.2 : 0),
            Reason("fragment", isWhole(words) ? 0 : -0.9), Reason("joining", isJoining(words) ? -0.3 : 0),
            Reason("background", isBackground(passage) ? -0.5 : 0),
            Reason("numbered", isNumbered(words) ? -0.6 : 0),
            Reason("length", length > limit ? -0.8 * min(1, Double(length - limit) / Double(limit)) : 0),
        ]
        return reasons.filter { $0.weight != 0 }
    }

    /// It says nearly what the article's title says.
    func isTitle(_ passage: Passage, _ terms: SentenceTerms) -> Bool {
        articles[passage.article].titleTerms.likeness(to: terms) > 0.85
    }

    /// How somebody or something came to be; or all the days and years that it names are long past.
    private func isBackground(_ passage: Passage) -> Bool {
        let article = articles[passage.article]
        let words = String(decoding: article.text[passage.utf8], as: UTF8.self)
        if origins.contains(where: words.contains) { return true }
        let days = article.analysis.dates.prefix(400).filter {
            passage.utf8.contains($0.utf8) && !$0.utf8.isEmpty
        }
        guard let latest = days.map({ $0.end ?? $0.date }).max(), let written = article.writtenOn else { return false }
        return isoDays(latest).map { $0 + 60 < written } ?? false
    }

    /// Neither a name nor a figure nor a day.
    func isVague(_ passage: Passage) -> Bool {
        let analysis = articles[passage.article].analysis
        let words = String(decoding: articles[passage.article].text[passage.utf8], as: UTF8.self)
        if words.unicodeScalars.contains(where: "0123456789两二三四五六七八九十百".unicodeScalars.contains) { return false }
        if analysis.dates.contains(where: { passage.utf8.contains($0.utf8) }) { return false }
        return !analysis.names.contains { $0.mentions.contains { passage.utf8.contains($0) } }
    }

    /// Next to nothing of the titles and leads, and none of the storyline's names and keywords, is in it.
    private func isOffTopic(_ passage: Passage, _ terms: SentenceTerms) -> Bool {
        if terms.sharesTwoTerms(with: ground) { return false }
        return !themes.areIn(articles[passage.article].text[passage.utf8])
    }
}

private let origins = [
    "成立于", "创立于", "创办于", "出生于", "毕业于", "总部位于", "注册资本", "was founded in", "was born in", "founded in", "is based in",
]

/// It ends as sentences do, and as many quotation marks close as open; a straight one may close what a curved one opened.
func isWhole(_ words: ArraySlice<UInt8>) -> Bool {
    let scalars = String(decoding: words, as: UTF8.self).unicodeScalars
    var (curved, isStraightOpen) = (0, false)
    for scalar in scalars {
        switch scalar {
        case "“": curved += 1
        case "”": curved -= 1
        case "\"" where curved > 0: curved -= 1
        case "\"": isStraightOpen.toggle()
        default: break
        }
    }
    let last = scalars.last { !"”’」』\"')）】".unicodeScalars.contains($0) } ?? " "
    return curved == 0 && !isStraightOpen && "。！？….!?;；".unicodeScalars.contains(last)
}

/// It is one point of a list: 3.沙尘暴红色预警：…, (2) …, ②…
func isNumbered(_ words: ArraySlice<UInt8>) -> Bool {
    let opening = String(decoding: words.prefix(12), as: UTF8.self).unicodeScalars.drop {
        "(（".unicodeScalars.contains($0)
    }
    if let first = opening.first, (0x2460...0x2473).contains(first.value) { return true }
    let digits = opening.prefix { ("0"..."9").contains($0) }
    guard (1...2).contains(digits.count) else { return false }
    let behind = opening.dropFirst(digits.count).prefix(2)
    guard let mark = behind.first, ".、)）．".unicodeScalars.contains(mark) else { return false }
    return mark != "." || behind.dropFirst().first.map { !("0"..."9").contains($0) } ?? true
}

/// It begins with a word that joins it to the sentence before.
private func isJoining(_ words: ArraySlice<UInt8>) -> Bool {
    let opening = String(decoding: words.prefix(24), as: UTF8.self)
    return joiningWords.contains { opening.hasPrefix($0) }
}

private let joiningWords = [
    "首先", "其次", "再次", "再者", "最后", "此外", "另外", "同时", "而且", "并且", "但", "然而", "可是", "不过", "因此",
    "所以", "于是", "从而", "才", "说明", "也", "而", "那么", "其中", "对此", "总之", "例如", "比如", "随后", "之后", "当然",
    "But ", "And ", "So ", "Or ", "Yet ", "However", "Also", "Meanwhile", "Moreover", "Furthermore", "In addition",
    "First", "Second", "Third", "Finally", "Then ", "Thus", "Therefore", "For example", "Instead", "Otherwise",
]

/// It opens an enumeration, of which it says one part only.
func opensEnumeration(_ words: ArraySlice<UInt8>) -> Bool {
    let opening = String(decoding: words.prefix(24), as: UTF8.self)
    return enumerationWords.contains { opening.hasPrefix($0) }
}

private let enumerationWords = [
    "首先", "其一", "一是", "一方面", "一来", "第一，", "第一,", "第一、", "第一种", "第一个", "第一点", "第一步", "First,", "Firstly",
]
