import Model

extension StoryView {
    /// An earlier sentence with what came of it.
    func resolution(_ resolution: EditionResolution) -> View {
        var view = recall(resolution.expected)
        view.set("thenTag", labels[resolution.isQuestion ? "asked-then" : "expected-then"])
        view.set("outcomeTag", labels["outcome-\(resolution.outcome.rawValue)"])
        view.set("answer", resolution.answer.map { [quote($0)] } ?? [])
        return view
    }
}

/// What was expected of a storyline that the period has nothing of.
func overdueView(_ overdue: EditionOverdue, _ form: OutputForm) -> View {
    let expected = overdue.resolution.expected
    var view = form.view()
    view.set("overdueTitle", overdue.title.isEmpty ? form.labels["untitled"] : overdue.title)
    view.set("overdueDay", expected.sentence.prospect?.due ?? "")
    view.set("outcomeTag", form.labels["outcome-\(overdue.resolution.outcome.rawValue)"])
    view.set("quoteWords", expected.sentence.text)
    view.set("quoteLang", "")
    let marks = quotationMarks(around: expected.sentence.text, form.labels)
    view.set("quoteOpen", marks.open)
    view.set("quoteClose", marks.close)
    view.set("recallWords", form.labels.filled("in-edition", ["edition": String(expected.edition.prefix(10))]))
    view.set("recallEditionHref", link: form.links.story(overdue.story, in: expected.edition))
    view.set("recallHref", link: form.links.article(expected.sentence.article, sentence: expected.sentence.sentence))
    view.set("recallTitle", expected.title)
    return view
}
