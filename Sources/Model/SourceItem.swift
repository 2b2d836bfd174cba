/// One article of a file, or why it cannot be read.
package struct SourceItem: Sendable {
    /// Where it stands in the file: `line 7`, `2023/a.html`, `message 3`; empty for a file that is one article.
    package var place: String
    package var result: Result<Article, ParsingError>
    /// Why it was read so: fields in the order of their cases, empty for items of data files, which say it themselves.
    package var evidence: [ReadingEvidence]

    package init(place: String, result: Result<Article, ParsingError>, evidence: [ReadingEvidence] = []) {
        (self.place, self.result, self.evidence) = (place, result, evidence)
    }
}
