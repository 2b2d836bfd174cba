import Model

extension StoryDesk {
    /// Figures that differ, side by side, two rows at most; nothing is averaged, nothing picked.
    ///
    /// One of three structures is asked for, so that two figures of different things are not held against each other:
    /// the same words about another figure in another source; a figure that somebody disputes in the next sentence
    /// (A says 41, B counts only 17); a figure that is corrected.
    mutating func disagreements() -> [EditionDisagreement] {
        let stated = statedFigures()
        let pairs = corrections(stated) + disputes(stated) + contradictions(stated)
        var used: [StatedFigure] = []
        var result: [EditionDisagreement] = []
        for (left, right) in pairs where result.count < 2 {
            let isUsed = used.contains { old in
                [left, right].contains { $0.amount.isEqual(to: old.amount) }
            }
            guard !isUsed, let first = quote(left), let second = quote(right) else { continue }
            used += [left, right]
            result.append(EditionDisagreement(figures: [first, second]))
        }
        return result
    }

    private typealias Pair = (left: StatedFigure, right: StatedFigure)

    /// The figures of sentences that can be quoted, 600 at most, so that comparing them stays cheap.
    private func statedFigures() -> [StatedFigure] {
        var result: [StatedFigure] = []
        for (index, article) in articles.enumerated() {
            for sentence in article.sentences.indices.prefix(80) where article.sentences[sentence].kind == .statement {
                guard article.standalone(sentence..<sentence + 1, article: index, limit: 600) != nil else { continue }
                let figures = facts(of: Passage(article: index, sentence: sentence, of: article)).amounts
                result += figures.filter(\.isOfSomething).map {
                    StatedFigure(article: index, sentence: sentence, amount: $0)
                }
            }
            if result.count > 600 { break }
        }
        return result
    }

    /// Another source says the same with another figure: sentences nearly alike, one figure each, a day and a half apart
    /// at most, and neither article has the other's figure too.
    private func contradictions(_ stated: [StatedFigure]) -> [Pair] {
        guard Set(articles.map(\.source)).count > 1 else { return [] }
        let single = stated.filter { articles[$0.article].terms[$0.sentence].figures.count == 1 }
        var result: [Pair] = []
        for (index, left) in single.enumerated() {
            let right = single.dropFirst(index + 1).first { contradicts(left, $0) && !isShared(left, $0, in: stated) }
            if let right { result.append((left, right)) }
        }
        return result
    }

    private func contradicts(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
        let (one, other) = (articles[left.article], articles[right.article])
        guard left.amount.isComparable(with: right.amount), !left.amount.agrees(with: right.amount),
            one.source != other.source, abs(one.input.time - other.input.time) <= 36 * 3600
        else { return false }
        let (here, there) = (
            facts(of: Passage(article: left.article, sentence: left.sentence, of: one)),
            facts(of: Passage(article: right.article, sentence: right.sentence, of: other))
        )
        if here.isOtherDay(than: there) { return false }
        return one.terms[left.sentence].likeness(to: other.terms[right.sentence]) > 0.65
    }

    private func isShared(_ left: StatedFigure, _ right: StatedFigure, in stated: [StatedFigure]) -> Bool {
        stated.contains { figure in
            figure.article == left.article && figure.amount.agrees(with: right.amount)
                || figure.article == right.article && figure.amount.agrees(with: left.amount)
        }
    }

    /// Somebody says a figure, and in the next sentence somebody else that it is only so many.
    private func disputes(_ stated: [StatedFigure]) -> [Pair] {
        stated.indices.dropFirst().compactMap { index in
            let right = stated[index]
            guard isOnly(right), isSaying(right), saysOtherwise(right) else { return nil }
            let left = stated[..<index].last {
                $0.article == right.article && $0.amount.isComparable(with: right.amount)
                    && $0.amount.value > right.amount.value && isSaying($0)
                    && right.sentence - $0.sentence == 1 && isSameBlock($0, right)
            }
            return left.map { (original(of: $0, in: stated), right) }
        }
    }

    /// 更正了…共有3人，此前通报的2人…: the earlier figure as an earlier article gave it.
    private func corrections(_ stated: [StatedFigure]) -> [Pair] {
        stated.compactMap { old in
            guard has(correctingWords, in: sentenceWords(old)), isFormer(old) else { return nil }
            let new = stated.first {
                $0.article == old.article && $0.sentence == old.sentence && $0.amount.isComparable(with: old.amount)
                    && $0.amount.value != old.amount.value && !isFormer($0)
            }
            let left = original(of: old, in: stated)
            guard let new, left.article != old.article else { return nil }
            return (left, new)
        }
    }

    /// The same figure in an article before, in the sentence nearest to this one's; else the figure itself.
    private func original(of figure: StatedFigure, in stated: [StatedFigure]) -> StatedFigure {
        let terms = articles[figure.article].terms[figure.sentence]
        let earlier = stated.filter {
            $0.article < figure.article && $0.amount.isEqual(to: figure.amount)
                && articles[$0.article].terms[$0.sentence].shareTold(by: [terms]) > 0.05
        }
        return earlier.max {
            articles[$0.article].terms[$0.sentence].likeness(to: terms)
                < articles[$1.article].terms[$1.sentence].likeness(to: terms)
        } ?? figure
    }

    private mutating func quote(_ stated: StatedFigure) -> EditionDisagreement.Figure? {
        let article = articles[stated.article]
        guard let figure = article.quote(stated.utf8, sentence: stated.sentence)?.text,
            let passage = article.standalone(
                stated.sentence..<stated.sentence + 1, article: stated.article, limit: 600),
            let quote = say(passage)
        else { return nil }
        return EditionDisagreement.Figure(figure: figure, sentence: quote)
    }
}

// What the words around a figure tell.
extension StoryDesk {
    private func sentenceWords(_ figure: StatedFigure) -> String {
        let article = articles[figure.article]
        return " " + String(decoding: article.text[article.sentences[figure.sentence].utf8], as: UTF8.self)
    }

    private func wordsBefore(_ figure: StatedFigure) -> String {
        let article = articles[figure.article]
        let start = article.sentences[figure.sentence].utf8.lowerBound
        let before = article.text[max(start, figure.utf8.lowerBound - 24)..<figure.utf8.lowerBound]
        return " " + String(decoding: before, as: UTF8.self)
    }

    private func has(_ words: [String], in text: String) -> Bool { words.contains { text.contains($0) } }

    private func isOnly(_ figure: StatedFigure) -> Bool {
        has(["只有", "仅", "不到", " only ", " just "], in: String(wordsBefore(figure).suffix(10)))
    }

    private func isFormer(_ figure: StatedFigure) -> Bool {
        has(["此前", "之前", "原先", "earlier", "previously"], in: wordsBefore(figure))
    }

    private func isSaying(_ figure: StatedFigure) -> Bool { has(sayingWords, in: sentenceWords(figure)) }

    private func saysOtherwise(_ figure: StatedFigure) -> Bool { has(contraryWords, in: sentenceWords(figure)) }

    private func isSameBlock(_ left: StatedFigure, _ right: StatedFigure) -> Bool {
        articles[left.article].sentences[left.sentence].block == articles[right.article].sentences[right.sentence].block
    }
}

private let sayingWords = [
    "说", "称", "宣布", "告诉", "表示", "通报", "公布", "披露", "认为", "透露", " said", " says", " announced", " told ", " counted ",
    " according",
    " disputes ", " put ",
]

private let contraryWords = [
    "可是", "但", "然而", "其实", "实际", "不过", "否认", "质疑", "反驳", " disputes ", " disputed ", " but ", "However", "But ",
    " denies ", " denied ",
    " actually ",
]

private let correctingWords = ["更正", "修正", "更新为", "此前通报", "此前公布", "corrected", "revised"]
