import Index
import Logging
import Model

extension Librarian {
    /// The edition without what does not stand in the kept articles as quoted, which should be nothing: each passage is
    /// looked up once more, apart from what it was composed of, and what fails is not published.
    func proven(_ edition: Edition) throws -> Edition {
        let verification = try Verification(of: edition, against: index)
        guard !verification.failures.isEmpty else { return edition }
        for failure in verification.failures {
            log(
                .sentenceUnproven, .error, "\(edition.name): a sentence is left out: \(failure.reason)",
                [
                    EventField.edition: .string(edition.name), EventField.articleID: .of(failure.sentence.article),
                    EventField.reason: .string(failure.reason),
                ])
        }
        var proven = edition
        proven.removeSentences { sentence in verification.failures.contains { $0.sentence == sentence } }
        return proven
    }
}
