import Model

/// `outlook`, `questions` and `enumerations`.
func writeOutlook(_ analysed: AnalysedArticle, _ offsets: ScalarOffsets, _ json: inout JSONWriter) {
    let analysis = analysed.analysis
    json.key("outlook")
    json.array(of: analysis.outlook.filter { $0.kind != .question }) { json, expectation in
        json.object { json in
            json.statement(expectation, analysed.article, offsets)
            json.field("kind", expectation.kind.rawValue)
            json.field("certainty", expectation.certainty.rawValue)
            json.span("cue", expectation.cue, offsets)
            json.span("holder", expectation.holder, offsets)
            json.span("by", expectation.by, offsets)
            json.field("date", expectation.date)
        }
    }
    json.key("questions")
    json.array(of: analysis.outlook.filter { $0.kind == .question }) { json, question in
        json.object { json in
            json.statement(question, analysed.article, offsets)
            json.span("cue", question.cue, offsets)
        }
    }
    json.key("enumerations")
    json.array(of: analysis.enumerations) { $0.enumeration($1, analysis.sentences, offsets) }
}

extension JSONWriter {
    fileprivate mutating func statement(_ expectation: Expectation, _ article: Article, _ offsets: ScalarOffsets) {
        bounds(offsets.scalars(expectation.utf8))
        field("text", String(article.text[utf8: expectation.utf8]))
        field("sentence", expectation.sentence)
    }

    /// From what announces the points, or the first of them, to the last one's end.
    fileprivate mutating func enumeration(
        _ enumeration: Enumeration, _ sentences: [Sentence], _ offsets: ScalarOffsets
    ) {
        let first = (enumeration.opener ?? enumeration.items.first ?? 0..<0).lowerBound
        let last = (enumeration.items.last ?? 0..<0).upperBound
        object { json in
            json.bounds(offsets.scalars(first..<max(first, last)))
            json.key("sentences")
            json.span(enumeration.sentences)
            json.span("opener", enumeration.opener, offsets)
            json.key("items")
            json.array(of: enumeration.items) { $0.span(offsets.scalars($1)) }
        }
    }
}
