import Model

extension StoryView {
    /// A quoted sentence with its numbers.
    func quote(_ sentence: EditionSentence, tag: String? = nil) -> View {
        var view = form.view()
        setWords(of: sentence, in: &view)
        view.set("quoteTag", tag.map { labels[$0] } ?? "")
        view.set("cite", [citation(EditionCitation(article: sentence.article, sentence: sentence.sentence))])
        view.set("also", sentence.alsoIn.isEmpty ? "" : labels.count("also", sentence.alsoIn.count))
        view.set("alsoCite", sentence.alsoIn.map(citation))
        return view
    }

    func quotation(_ quotation: EditionQuotation) -> View {
        var view = quote(quotation.sentence)
        view.set("speaker", quotation.speaker)
        return view
    }

    func recall(_ recall: EditionRecall) -> View {
        var view = form.view()
        setWords(of: recall.sentence, in: &view)
        view.set("recallEdition", recall.edition)
        let words = labels.filled("in-edition", ["edition": String(recall.edition.prefix(10))])
        let isTold = !recall.edition.isEmpty
        view.set("recallWords", isTold ? words : recall.title)
        view.set(
            "recallEditionHref",
            link: isTold
                ? form.links.story(story.id, in: recall.edition)
                : form.links.article(recall.sentence.article, sentence: recall.sentence.sentence))
        view.set("recallHref", link: form.links.article(recall.sentence.article, sentence: recall.sentence.sentence))
        view.set("recallTitle", recall.title)
        return view
    }

    func disagreement(_ disagreement: EditionDisagreement) -> View {
        var view = form.view()
        let figures = disagreement.figures.map { figure in
            var view = quote(figure.sentence)
            view.set("figure", figure.figure)
            return view
        }
        view.set("figures", figures)
        return view
    }

    func event(_ event: EditionEvent) -> View {
        let sentence = event.sentence
        var view = sentence.map { quote($0) } ?? form.view()
        view.set("eventDay", labels.shortTime(event.date, year: form.year))
        view.set("eventISO", event.date)
        view.set("eventIsQuote", sentence != nil)
        if sentence == nil {
            view.set("eventTitle", event.title ?? "")
            view.set("quoteLang", source(of: event.article)?.language ?? "")
            view.set("cite", [citation(EditionCitation(article: event.article, sentence: 0))])
        }
        return view
    }

    private func setWords(of sentence: EditionSentence, in view: inout View) {
        view.set("quoteWords", sentence.text)
        view.set("quoteLang", source(of: sentence.article)?.language ?? "")
        let marks = quotationMarks(around: sentence.text, labels)
        view.set("quoteOpen", marks.open)
        view.set("quoteClose", marks.close)
    }

    private func citation(_ citation: EditionCitation) -> View {
        var view = form.view()
        let number = number(of: citation.article).map(String.init) ?? "·"
        view.set("citeNumber", number)
        let hint = source(of: citation.article).map { sourceHint($0, form) } ?? ""
        view.set("citeLabel", labels.filled("citation", ["n": number]) + (hint.isEmpty ? "" : labels["colon"] + hint))
        view.set("citeHref", link: form.links.article(citation.article, sentence: citation.sentence))
        view.set("citeHint", hint)
        return view
    }
}

/// None around what has its own, others around what has such marks inside.
func quotationMarks(around text: String, _ labels: Labels) -> (open: String, close: String) {
    if text.isEmpty || isQuoted(text) { return ("", "") }
    let marks = (open: labels["quote-open"], close: labels["quote-close"])
    let hasMarks = text.utf8.contains(marks.open.utf8) || text.utf8.contains(marks.close.utf8)
    return hasMarks ? (labels["quote-inner-open"], labels["quote-inner-close"]) : marks
}

/// It begins and ends with quotation marks of its own, one pair around all of it.
private func isQuoted(_ text: String) -> Bool {
    let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [("“", "”"), ("「", "」"), ("『", "』"), ("\"", "\"")]
    let scalars = text.unicodeScalars
    guard scalars.count > 1, let first = scalars.first, let last = scalars.last,
        let pair = pairs.first(where: { $0.0 == first && $0.1 == last })
    else { return false }
    return !scalars.dropFirst().dropLast().contains { $0 == pair.0 || $0 == pair.1 }
}
