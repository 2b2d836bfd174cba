import Model

/// What a page says of its article beside the text, and where it says so.
struct PageFields {
    let title: String
    private let tree: HTMLTree
    private let metadata: PageMetadata
    private let site: SiteNames
    private let survey: PageSurvey
    private let titles: [PageTitle.Found]

    /// O(n).
    init(_ tree: HTMLTree, _ metadata: PageMetadata) {
        (self.tree, self.metadata) = (tree, metadata)
        site = SiteNames(metadata)
        survey = PageSurvey(tree)
        titles = PageTitle(tree, metadata, site).found(survey)
        title = titles.first?.text ?? ""
    }

    /// The fields, and what each was taken from; `visible` are the lines of credits that stand near the body, `saved` is
    /// when the page was saved, where a program says so. O(n).
    func found(visible: [CreditLine], body: String, saved: FoundTime?) -> (
        fields: ArticleFields, evidence: [ReadingEvidence]
    ) {
        var fields = ArticleFields()
        fields.title = title
        fields.url = metadata.address?.value ?? ""
        for line in visible where line.isLabelled { fields.take(line) }
        let heading = titles.first?.node
        let publications = PagePublication(metadata).found(visible: fields.publication)
        let times = PageTimes(tree, metadata, title: heading).found(survey, visible: visible, saved: saved)
        let authors = PageAuthors(tree, metadata, site, title: heading).found(survey, visible: visible, body: body)
        fields.publication = publications.first?.name ?? ""
        fields.time = times.first?.time
        fields.authors = authors.first { $0.weight > 0 }?.names ?? []
        return (fields, evidence(authors, publications, times))
    }

    private func evidence(
        _ authors: [PageAuthors.Candidate], _ publications: [(name: String, source: String)], _ times: [TimeCandidate]
    ) -> [ReadingEvidence] {
        var result = titles.prefix(5).enumerated().map { place, found in
            ReadingEvidence(.title, found.text, from: found.source, isChosen: place == 0)
        }
        result += authors.prefix(5).enumerated().map { place, found in
            let isChosen = place == 0 && found.weight > 0
            return ReadingEvidence(.byline, Names.joined(found.names), from: found.source, isChosen: isChosen)
        }
        result += publications.prefix(4).enumerated().map { place, found in
            ReadingEvidence(.publication, found.name, from: found.source, isChosen: place == 0)
        }
        result += times.prefix(6).enumerated().map { place, found in
            ReadingEvidence(
                .published, found.time.published(in: .utc).description, from: found.source, isChosen: place == 0)
        }
        if let address = metadata.address { result.append(ReadingEvidence(.url, address.value, from: address.source)) }
        return result
    }
}
