import Model

/// Looks through a period's articles for what came of earlier expectations.
///
/// A clause answers if it says that something came about, is put off, failed or is denied; speaks of the act that was
/// expected; and has the one of whom it was expected in its sentence. The article must be later than the expectation; a
/// sentence that itself looks ahead, supposes or looks back does not answer.
struct AnswerSearch {
    private struct Clause {
        var sentence: Int
        var sign: AnswerSign
        /// Of the clause.
        var matter: Matter
        /// Of what the clause says has come about.
        var told: Matter
        /// Of the whole sentence.
        var whole: Matter
    }

    private let articles: [PreparedArticle]
    private let weights: TermWeights
    /// The clauses with a sign, by article.
    private let clauses: [[Clause]]

    /// O(length of the articles).
    init(_ articles: [PreparedArticle], weights: TermWeights) {
        (self.articles, self.weights) = (articles, weights)
        clauses = articles.map { AnswerSearch.clauses(of: $0, weights: weights) }
    }

    /// The best one; `nil` where nothing is certain enough. O(clauses with a sign).
    func answer(to awaited: AwaitedSentence) -> Answer? {
        guard let expected = Expected(awaited, weights: weights) else { return nil }
        var best: Answer?
        for (index, article) in articles.enumerated() where isLater(article, than: awaited) {
            for clause in clauses[index] {
                guard let answer = answer(to: expected, clause, of: index), answer.weight > best?.weight ?? 0 else {
                    continue
                }
                best = answer
            }
        }
        return best
    }

    /// An article speaks of it in some way, be it that nothing is sure: then nobody can say that there is no word of it.
    func isTouched(_ awaited: AwaitedSentence) -> Bool {
        guard let expected = Expected(awaited, weights: weights) else { return false }
        return articles.contains { article in
            isLater(article, than: awaited)
                && article.sentences.prefix(120).contains { sentence in
                    guard sentence.utf8.upperBound <= article.text.count else { return false }
                    let matter = Matter(article.text[sentence.utf8], weights: weights)
                    return expected.whole.share(in: matter) > 0.4 || expected.act.share(in: matter) >= 0.5
                }
        }
    }

    private func isLater(_ article: PreparedArticle, than awaited: AwaitedSentence) -> Bool {
        !article.isArchive && article.id != awaited.recall.sentence.article
            && article.input.time > awaited.time + 6 * 3600
    }

    private func answer(to expected: Expected, _ clause: Clause, of index: Int) -> Answer? {
        let article = articles[index]
        let act = expected.act.share(in: clause.matter)
        let whole = expected.whole.share(in: clause.whole)
        let bar: (share: Float, terms: Int) = expected.isQuestion ? (0.6, 4) : (0.5, expected.isWide ? 3 : 2)
        guard act >= bar.share, expected.act.common(with: clause.matter) >= bar.terms, whole >= 0.35 else { return nil }
        if clause.sign == .fulfilled {
            guard fits(expected, article, clause.sentence), expected.act.common(with: clause.told) > 0 else {
                return nil
            }
        }
        let names = commonNames(expected, article, clause.sentence)
        guard names > 0 || whole >= 0.6,
            let passage = article.standalone(clause.sentence..<clause.sentence + 1, article: index, limit: 900)
        else { return nil }
        return Answer(
            passage: passage, sign: clause.sign, weight: Double(act + whole) / 2 + 0.1 * Double(min(names, 3)))
    }

    /// What comes about does so on its day, if it had one; and not before it was expected.
    private func fits(_ expected: Expected, _ article: PreparedArticle, _ sentence: Int) -> Bool {
        let range = article.sentences[sentence].utf8
        let mentions = article.analysis.dates.filter { range.contains($0.utf8) }
        let days = mentions.compactMap { isoDays($0.end ?? $0.date) }
        let written = Int(expected.time / 86_400)
        if days.contains(where: { $0 < written - 1 }) { return false }
        guard let due = expected.due, due.utf8.count == 10, let dueDay = isoDays(due) else { return true }
        return (article.writtenOn ?? Int(article.input.time / 86_400)) >= dueDay
    }

    /// People, organisations, places, products of the sentence that the expectation names too.
    private func commonNames(_ expected: Expected, _ article: PreparedArticle, _ sentence: Int) -> Int {
        let range = article.sentences[sentence].utf8
        return article.analysis.names.prefix(40).count { name in
            name.mentions.contains { range.contains($0) }
                && ([name.name] + name.aliases.prefix(6)).contains { $0.utf8.count > 2 && expected.text.contains($0) }
        }
    }
}

extension AnswerSearch {
    private static func clauses(of article: PreparedArticle, weights: TermWeights) -> [Clause] {
        var result: [Clause] = []
        for (index, sentence) in article.sentences.prefix(120).enumerated()
        where sentence.kind == .statement && sentence.utf8.count <= 900
            && article.text.count >= sentence.utf8.upperBound
        {
            let text = String(decoding: article.text[sentence.utf8], as: UTF8.self)
            guard !looksElsewhere(text) else { continue }
            var whole: Matter?
            for clause in parts(of: text) {
                guard let sign = AnswerSign(of: String(clause)), !sentence.looksAhead || sign != .fulfilled else {
                    continue
                }
                let all = whole ?? Matter(text.utf8, weights: weights)
                whole = all
                let told = AnswerSign.accomplished(in: clause)
                result.append(
                    Clause(
                        sentence: index, sign: sign, matter: Matter(clause.utf8, weights: weights),
                        told: Matter(told.utf8, weights: weights), whole: all))
            }
        }
        return result
    }

    /// It supposes, or tells of what was planned or said before.
    private static func looksElsewhere(_ text: String) -> Bool {
        let lower = text.lowercased()
        return [
            "如果", "假如", "若", "一旦", "此前", "曾经", "曾", "原计划", "原定", "去年", "往年", "以往", "将于", "计划", "猜测", "可能", "传闻", "据传",
            "有望", "预计",
            "if ", " previously ", " last year", " ago", " would ", " earlier this ", " may ", " might ",
            " could ", "rumour", "rumor",
        ].contains(where: lower.contains)
    }

    private static func parts(of text: String) -> [Substring] {
        text.split { "，。；;！".contains($0) }
    }
}

/// What was expected, made ready for comparing.
private struct Expected {
    var text: String
    var act: Matter
    var whole: Matter
    var due: String?
    var time: Int64
    var isQuestion: Bool
    /// Chinese: two terms are no more than one word.
    var isWide: Bool

    init?(_ awaited: AwaitedSentence, weights: TermWeights) {
        let sentence = awaited.recall.sentence
        guard let prospect = sentence.prospect else { return nil }
        let utf8 = Array(sentence.text.utf8)
        let low = prospect.utf8.lowerBound - sentence.utf8.lowerBound
        let high = prospect.utf8.upperBound - sentence.utf8.lowerBound
        guard low >= 0, low < high, high <= utf8.count else { return nil }
        text = sentence.text
        act = Matter(utf8[low..<high], weights: weights)
        whole = Matter(utf8, weights: weights)
        (due, time, isQuestion) = (prospect.due, awaited.time, awaited.isQuestion)
        isWide = isIdeographicText(utf8)
        guard act.count >= 2 else { return nil }
    }
}
