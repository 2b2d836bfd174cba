import Index
import Model
package import Spool

/// Reads a folder, or one file of many articles, into a library, and places all of it in order of time.
package struct Replay: Sendable {
    let librarian: Librarian
    let workers: Int

    /// The librarian's inbox is the folder to be read; nothing in it is changed.
    package init(librarian: Librarian, workers: Int) { (self.librarian, self.workers) = (librarian, workers) }

    package enum Progress: Sendable {
        case read(files: Int, articles: Int)
        case placed(articles: Int)
    }

    /// - Parameter only: one file of the folder; all of them without it.
    package func run(
        only: RelativePath? = nil, progress: @escaping @Sendable (Progress) -> Void = { _ in }
    ) async throws -> [ReplayedArticle] {
        await librarian.placeLater()
        let intake = Intake(librarian: librarian, workers: workers)
        try await intake.takeAll(only.map(Look.file) ?? .everything) { files in
            progress(.read(files: files, articles: await librarian.replayedCount))
        }
        return try await librarian.placeReplayed { progress(.placed(articles: $0)) }
    }
}

extension Librarian {
    var replayedCount: Int { replayed?.count ?? 0 }
}
