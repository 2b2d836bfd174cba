import Model

/// What `gazette explain FILE` says: what each field of an article was taken from, and what lost against it.
struct FileExplanation {
    let path: String
    let item: SourceItem
    let console: Console

    func print(json: Bool) {
        if json { return item.evidence.forEach { console.print(line($0)) } }
        let place = item.place.isEmpty ? path : "\(path)/\(item.place)"
        switch item.result {
        case .success(let article): console.print(console.styled(oneLine(article.title), .bold))
        case .failure(let error): console.print(console.styled(error.description, .red))
        }
        console.print(console.styled(place, .dim))
        var last: ReadingEvidence.Field?
        for evidence in item.evidence {
            show(evidence, isFirst: evidence.field != last)
            last = evidence.field
        }
        console.print()
    }

    private func show(_ evidence: ReadingEvidence, isFirst: Bool) {
        let label = console.styled(column(isFirst ? evidence.field.rawValue : "", 14), .dim)
        let value = evidence.isChosen ? oneLine(evidence.value) : console.styled("not \(oneLine(evidence.value))", .dim)
        console.print(label + value)
        console.print(console.styled(column("", 14) + "  from \(oneLine(evidence.source))", .dim))
    }

    private func line(_ evidence: ReadingEvidence) -> JSONWriter {
        var json = JSONWriter()
        json.object { json in
            json.field("path", path)
            json.field("place", item.place)
            json.field("field", evidence.field.rawValue)
            json.field("value", evidence.value)
            json.field("source", evidence.source)
            json.field("chosen", evidence.isChosen)
        }
        return json
    }
}
