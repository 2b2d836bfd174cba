import Model

extension WeChatPage {
    /// Puts what the page says of itself in the place of what was found by looks; what it replaces loses against it.
    func amend(_ fields: inout ArticleFields, _ evidence: inout [ReadingEvidence]) {
        take(title, .title, &fields.title, &evidence)
        take(account, .publication, &fields.publication, &evidence)
        take(address, .url, &fields.url, &evidence)
        if !author.value.isEmpty {
            fields.authors = Names.split(author.value)
            chosen(author, .byline, &evidence)
        }
        if let time = published {
            fields.time = time
            let shown = time.published(in: .utc).description
            chosen(Sourced(value: shown, source: self.time.source), .published, &evidence)
        }
        if isOriginal {
            evidence.append(ReadingEvidence(.publication, "原创", from: "the mark of the account", isChosen: false))
        }
        guard !original.value.isEmpty else { return }
        let source = kind == .shared ? "the article that is shared" : "阅读原文, where it was first published"
        evidence.append(ReadingEvidence(.url, original.value, from: "\(original.source): \(source)", isChosen: false))
    }

    private func take(
        _ found: Sourced, _ field: ReadingEvidence.Field, _ value: inout String, _ evidence: inout [ReadingEvidence]
    ) {
        guard !found.value.isEmpty else { return }
        value = found.value
        chosen(found, field, &evidence)
    }

    /// Before all others of its field.
    private func chosen(_ found: Sourced, _ field: ReadingEvidence.Field, _ evidence: inout [ReadingEvidence]) {
        for index in evidence.indices where evidence[index].field == field { evidence[index].isChosen = false }
        let place = evidence.firstIndex { $0.field == field } ?? evidence.endIndex
        evidence.removeAll { $0.field == field && $0.value == found.value }
        evidence.insert(ReadingEvidence(field, found.value, from: found.source), at: min(place, evidence.endIndex))
    }

    /// In Beijing's time, which WeChat writes.
    private var published: FoundTime? {
        let beijing = 8 * 3600
        if (9...13).contains(time.value.utf8.count), let seconds = Int64(time.value) {
            let civil = CivilTime(
                secondsSinceEpoch: (seconds > 100_000_000_000 ? seconds / 1000 : seconds) + Int64(beijing))
            return FoundTime(civil: civil, precision: .second, offset: beijing, utf8: 0..<0)
        }
        guard var found = TimeFinder.first(in: time.value), found.civil.year >= 2011 else { return nil }
        found.offset = found.offset ?? beijing
        return found
    }
}
