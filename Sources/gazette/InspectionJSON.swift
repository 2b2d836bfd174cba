import Model

/// The line of `gazette inspect --json`: every key always there, offsets in Unicode scalars of `text`.
func inspectionJSON(_ analysed: AnalysedArticle, path: String, sentences: Int) -> JSONWriter {
    let (article, analysis) = (analysed.article, analysed.analysis)
    let offsets = ScalarOffsets(article.text)
    var json = JSONWriter()
    json.object { json in
        writeFields(article, path: path, &json)
        writeSections(article, offsets, &json)
        json.key("sentences")
        json.array(of: analysis.sentences) { $0.span(offsets.scalars($1.utf8)) }
        json.key("words")
        json.array(of: analysis.words) { $0.span(offsets.scalars($1)) }
        json.key("keywords")
        json.array(of: analysis.keywords) { json, keyword in
            json.object {
                $0.field("term", keyword.term)
                $0.field("weight", keyword.weight)
            }
        }
        writeNames(analysis.names, offsets, &json)
        writeValues(analysis, offsets, &json)
        writeQuotations(analysis.quotations, offsets, &json)
        writeOutlook(analysed, offsets, &json)
        writeSummary(analysed, offsets, limit: sentences, &json)
    }
    return json
}

private func writeFields(_ article: Article, path: String, _ json: inout JSONWriter) {
    json.field("key", article.key)
    json.field("id", article.id.description)
    json.field("path", path)
    json.field("format", article.format.rawValue)
    json.field("charset", article.charset)
    json.field("kind", article.kind.rawValue)
    json.field("title", article.title)
    json.field("byline", article.byline.nonEmpty)
    json.field("publication", article.publication.nonEmpty)
    json.field("published", article.published?.description)
    json.field("language", article.language.description)
    json.field("url", article.url.nonEmpty)
    json.field("collection", nil)
    json.field("lead", article.lead.nonEmpty)
    json.field("text", article.text)
}

private func writeSections(_ article: Article, _ offsets: ScalarOffsets, _ json: inout JSONWriter) {
    json.key("sections")
    json.array(of: article.sections) { json, section in
        json.object {
            $0.field("heading", String(article.text[utf8: section.heading]))
            $0.field("start", offsets.scalar(at: section.body.lowerBound))
            $0.field("end", offsets.scalar(at: section.body.upperBound))
        }
    }
}

private func writeNames(_ names: [Name], _ offsets: ScalarOffsets, _ json: inout JSONWriter) {
    json.key("names")
    json.array(of: names) { json, name in
        json.object { json in
            json.field("name", name.name)
            json.field("kind", name.kind.rawValue)
            json.key("aliases")
            json.array(of: name.aliases) { $0.value($1) }
            json.field("count", name.mentions.count)
            json.key("mentions")
            json.array(of: name.mentions) { $0.span(offsets.scalars($1)) }
            json.key("joins")
            json.array(of: name.joins) { json, join in
                json.object {
                    $0.field("form", join.form)
                    $0.field("with", join.with)
                    $0.field("reason", join.reason.rawValue)
                    $0.bounds(offsets.scalars(join.utf8))
                }
            }
        }
    }
}

/// `kind` of an amount: money, percent, people, measure, number; `bound`: exact, about, atLeast, atMost.
private func writeValues(_ analysis: Analysis, _ offsets: ScalarOffsets, _ json: inout JSONWriter) {
    json.key("dates")
    json.array(of: analysis.dates) { json, mention in
        json.object {
            $0.bounds(offsets.scalars(mention.utf8))
            $0.field("date", mention.date)
            $0.field("to", mention.end)
        }
    }
    json.key("amounts")
    json.array(of: analysis.amounts) { json, amount in
        json.object {
            $0.bounds(offsets.scalars(amount.utf8))
            $0.field("value", amount.value)
            $0.key("upper")
            if let upper = amount.upper { $0.value(upper) } else { $0.value(nil as String?) }
            $0.field("kind", amount.kind.rawValue)
            $0.field("unit", amount.unit.nonEmpty)
            $0.field("bound", amount.bound.rawValue)
        }
    }
}

private func writeQuotations(_ quotations: [Quotation], _ offsets: ScalarOffsets, _ json: inout JSONWriter) {
    json.key("quotations")
    json.array(of: quotations) { json, quotation in
        json.object { json in
            json.bounds(offsets.scalars(quotation.utf8))
            json.field("direct", quotation.isDirect)
            json.field("sentence", quotation.sentence)
            json.span("speaker", quotation.speaker, offsets)
        }
    }
}

private func writeSummary(
    _ analysed: AnalysedArticle, _ offsets: ScalarOffsets, limit: Int, _ json: inout JSONWriter
) {
    let summary = analysed.analysis.summary
    json.key("summary")
    json.array(of: limit == 0 ? analysed.analysis.ranking[...] : summary.prefix(limit)) { json, sentence in
        let utf8 = analysed.range(of: sentence)
        let scalars = offsets.scalars(utf8)
        json.object {
            $0.field("start", scalars.lowerBound)
            $0.field("end", scalars.upperBound)
            $0.field("text", String(analysed.article.text[utf8: utf8]))
            $0.field("weight", sentence.weight)
            $0.key("reasons")
            $0.array(of: sentence.reasons) { json, reason in
                json.object {
                    $0.field("term", reason.term)
                    $0.field("weight", reason.weight)
                }
            }
        }
    }
}

extension AnalysedArticle {
    /// From the first sentence's beginning to the last one's end.
    func range(of summary: SummarySentence) -> Range<Int> {
        let sentences = analysis.sentences[summary.sentences]
        guard let first = sentences.first, let last = sentences.last else { return 0..<0 }
        return first.utf8.lowerBound..<last.utf8.upperBound
    }
}

extension JSONWriter {
    mutating func span(_ range: Range<Int>) { object { $0.bounds(range) } }

    /// `null` where there is nothing.
    mutating func span(_ name: String, _ utf8: Range<Int>?, _ offsets: ScalarOffsets) {
        key(name)
        if let utf8 { span(offsets.scalars(utf8)) } else { value(nil as String?) }
    }

    mutating func bounds(_ range: Range<Int>) {
        field("start", range.lowerBound)
        field("end", range.upperBound)
    }
}

extension String {
    /// `nil` for an empty text: the contract writes null where there is nothing.
    var nonEmpty: String? { isEmpty ? nil : self }
}
