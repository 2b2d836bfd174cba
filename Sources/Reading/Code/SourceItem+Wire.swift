import Model

extension SourceItem: WireValue {
    func write(to writer: inout WireWriter) {
        writer.text(place)
        switch result {
        case .success(let article):
            writer.flag(true)
            article.write(to: &writer)
        case .failure(let error):
            writer.flag(false)
            error.write(to: &writer)
        }
        writer.count(evidence.count)
        for reason in evidence { reason.write(to: &writer) }
    }

    init(from scanner: inout WireScanner) throws(WireError) {
        let place = try scanner.text(upTo: WireLimit.line)
        let result: Result<Article, ParsingError> =
            try scanner.flag() ? .success(Article(from: &scanner)) : .failure(ParsingError(from: &scanner))
        var evidence: [ReadingEvidence] = []
        for _ in 0..<(try scanner.count(upTo: scanner.rest / 4)) {
            evidence.append(try ReadingEvidence(from: &scanner))
        }
        self.init(place: place, result: result, evidence: evidence)
    }
}

extension ReadingEvidence: WireValue {
    func write(to writer: inout WireWriter) {
        writer.text(field.rawValue)
        writer.text(value)
        writer.text(source)
        writer.flag(isChosen)
    }

    init(from scanner: inout WireScanner) throws(WireError) {
        guard let field = Field(rawValue: try scanner.text(upTo: WireLimit.name)) else {
            throw WireError("evidence of an unknown field")
        }
        let (value, source) = (try scanner.text(upTo: WireLimit.line), try scanner.text(upTo: WireLimit.line))
        self.init(field, value, from: source, isChosen: try scanner.flag())
    }
}
