import Digests
import Index
import Logging
import Model
import Spool

/// Below the state folder: a removal that was begun. A kill leaves it for the next start.
private let removalFile = "removal.json"

/// What a removal has come to.
struct RemovalOutcome: Sendable {
    /// Editions that are without these articles now.
    var editions: [String] = []
    /// Below the archive.
    var originals: [RelativePath] = []
}

extension Librarian {
    /// Removes articles and all that came of them, from editions and pages too; written down first, so that a kill anywhere
    /// leaves nothing half done.
    func carryOut(_ removal: Removal, _ step: () -> Void) throws -> RemovalOutcome {
        _ = try folders.state.publish(Array(try encoded(removal)), at: removalFile)
        if removal.isForGood { try keepForgotten(removal.articles) }
        var outcome = RemovalOutcome()
        // What goes by its age is named by none.
        if removal.isForGood { outcome.editions = try cutEditions(removal, step) }
        for id in removal.articles { _ = try folders.outbox.remove(readableCopyPath(of: id)) }
        for original in removal.originals { outcome.originals += try remove(original) }
        step()
        try index.remove(removal.articles, keepingFiles: removal.keepsFiles)
        try carryOut(removal.renamings ?? [])
        replaceBoard(by: nil)
        step()
        try publishPages(without: removal, step)
        _ = try folders.state.remove(removalFile)
        return outcome
    }

    /// Ends what a kill has interrupted.
    func finishRemoval() throws {
        guard let bytes = try folders.state.read(removalFile) else { return }
        let removal = try decodedRemoval(bytes)
        _ = try ledger.working { try carryOut(removal, $0) }
    }

    /// An original in the archive; what lies in a keep-inbox is not ours to remove.
    func remove(_ original: Removal.Original) throws -> [RelativePath] {
        guard folders.inbox.after == .archive else { return [] }
        return try folders.archive.remove(
            original.hash, filed: original.filed.flatMap(RelativePath.init(escaped:)),
            seen: original.sightings.compactMap { sighting in
                RelativePath(escaped: sighting.path).map { ($0, sighting.received) }
            })
    }

    /// The kept editions that name the articles, or storylines called after them.
    func editionsNaming(_ removal: Removal, _ step: () -> Void) throws -> [String] {
        let stories = (removal.renamings ?? []).map { ArticleID(rawValue: $0.story.rawValue) }
        let marks = Set(removal.articles + stories)
        return try folders.state.list("editions").filter { $0.hasSuffix(".json") }.filter { file in
            step()
            return try !articlesNamed(in: folders.state.read("editions/\(file)") ?? []).isDisjoint(with: marks)
        }.map { String($0.dropLast(5)) }
    }

    /// Takes the articles out of the editions that name them, and writes those anew in the forms they came in.
    private func cutEditions(_ removal: Removal, _ step: () -> Void) throws -> [String] {
        let going = Set(removal.articles)
        return try (removal.editions ?? editionsNaming(removal, step)).filter { name in
            guard let former = try recordedEdition(name) else { return false }
            var edition = former
            edition.forget(going)
            for renaming in removal.renamings ?? [] {
                edition.rename(renaming.story, slug: renaming.slug, title: renaming.title)
            }
            guard edition != former else { return false }
            // The record last: it says what is still to be done.
            try publishAgain(edition, formats: formats(of: name), article: analysedArticle)
            _ = try folders.state.publish(try encode(edition), at: "editions/\(name).json")
            try index.noteChange(ofEdition: name, digest: ContentHasher.hash(try encode(edition)))
            editionSummaries[name] = nil
            step()
            return true
        }
    }

    /// In which an edition lies in the outbox.
    private func formats(of edition: String) throws -> Set<EditionFormat> {
        Set(try EditionFormat.allCases.filter { try folders.outbox.exists("editions/\(edition).\($0.rawValue)") })
    }
}
