import Model

extension StoryDesk {
    /// What earlier editions expected or asked and the period answers, then one thing that was expected by a day that is over; three
    /// at most. A wrong answer is worse than none: see `AnswerSearch`.
    mutating func resolved() -> [EditionResolution] {
        let awaited = prepared.story.history.awaited.suffix(60)
        guard !awaited.isEmpty else { return [] }
        let search = AnswerSearch(articles, weights: weights)
        var answers: [(awaited: AwaitedSentence, answer: Answer)] = []
        for one in awaited {
            if let answer = search.answer(to: one) { answers.append((one, answer)) }
        }
        answers.sort { $0.answer.weight > $1.answer.weight }
        var result: [EditionResolution] = []
        for (awaited, answer) in answers where result.count < 3 && !isKnown(answer.passage) {
            guard !result.contains(where: { $0.answer?.text == words(of: answer.passage) }),
                var quote = quoted(answer.passage)
            else { continue }
            quote.why = [Reason("answer", answer.weight)]
            result.append(EditionResolution(awaited, answer.outcome(of: awaited), answer: quote))
        }
        let answered = result.map(\.expected.sentence)
        let due = awaited.filter {
            $0.isDue(on: today) && !answered.contains($0.recall.sentence) && !search.isTouched($0)
        }
        return result + due.prefix(result.count < 3 ? 1 : 0).map { EditionResolution($0, .due) }
    }

    private func words(of passage: Passage) -> String {
        String(decoding: articles[passage.article].text[passage.utf8], as: UTF8.self)
    }

    /// It may have been said above as well: here it stands beside what it answers.
    private mutating func quoted(_ passage: Passage) -> EditionSentence? {
        isSaid(passage)
            ? articles[passage.article].quote(passage.utf8, sentence: passage.sentences.lowerBound) : say(passage)
    }
}

extension AwaitedSentence {
    /// The day by which it was expected is over, two weeks ago at most.
    /// - Parameter today: days since 1970-01-01.
    func isDue(on today: Int) -> Bool {
        guard !isQuestion, let due = recall.sentence.prospect?.due, let day = isoDays(due) else { return false }
        return day < today && day >= today - 14
    }
}

/// Of storylines without an article in the period, what was expected by a day that is over: the earliest day first, one a
/// storyline, five at most.
func overdue(in stories: [PreparedStory], request: EditionRequest) -> [EditionOverdue] {
    let today = day(of: request.period.upperBound, in: request.zone)
    let silent = stories.map(\.story).filter(\.articles.isEmpty)
    let due = silent.flatMap { story in
        story.history.awaited.filter { $0.isDue(on: today) }.map { awaited in
            EditionOverdue(
                story: story.id, slug: story.slug, title: story.title ?? awaited.recall.title,
                resolution: EditionResolution(awaited, .due))
        }
    }
    var result: [EditionOverdue] = []
    for one in due.sorted(by: isEarlier) where result.count < 5 && !result.contains(where: { $0.story == one.story }) {
        result.append(one)
    }
    return result
}

private func isEarlier(_ left: EditionOverdue, _ right: EditionOverdue) -> Bool {
    let (one, other) = (left.resolution.expected.sentence, right.resolution.expected.sentence)
    let dues = (one.prospect?.due ?? "", other.prospect?.due ?? "")
    if dues.0 != dues.1 { return dues.0 < dues.1 }
    return (one.article.rawValue, one.utf8.lowerBound) < (other.article.rawValue, other.utf8.lowerBound)
}
