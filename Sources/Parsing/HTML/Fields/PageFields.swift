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

    /// The fields, and what each was taken from; `visible` are the lines of credits that stand near the body. O(n).
    func found(visible: [CreditLine], body: String) -> (fields: ArticleFields, evidence: [ReadingEvidence]) {
        var fields = PageCredits(tree, metadata).fields(title: title, visible: visible)
        let authors = PageAuthors(tree, metadata, site, title: titles.first?.node)
            .found(survey, visible: visible, body: body)
        fields.authors = authors.first { $0.weight > 0 }?.names ?? []
        return (fields, evidence(authors))
    }

    private func evidence(_ authors: [PageAuthors.Candidate]) -> [ReadingEvidence] {
        let names = titles.prefix(5).enumerated().map { place, found in
            ReadingEvidence(.title, found.text, from: found.source, isChosen: place == 0)
        }
        let people = authors.prefix(5).enumerated().map { place, found in
            let isChosen = place == 0 && found.weight > 0
            return ReadingEvidence(.byline, Names.joined(found.names), from: found.source, isChosen: isChosen)
        }
        return names + people
    }
}
