import Index
import Model
import Stories

extension Librarian {
    /// The storylines as the articles received before an instant have been placed.
    /// - Parameter step: called for each part of them.
    func placedBoard(before instant: Int64 = .max, _ step: () -> Void) throws -> StoryBoard {
        var board = StoryBoard()
        board.decisions = StoryDecisions(try index.decisions())
        let pages = try index.placedPages(receivedBefore: instant, newest: Limits().articles)
        let index = index
        try preparingAhead(pages) { page in
            try index.placedEntries(of: page).map { (entry: ReadyEntry($0.entry), placement: $0.placement) }
        } consume: {
            board.restore($0)
            step()
        }
        return board
    }

    /// Articles made ready for a board on all cores, in their order; those that are not stored are left out.
    func readyEntries(_ ids: [ArticleID]) throws -> [ReadyEntry] {
        let index = index
        let parts = stride(from: 0, to: ids.count, by: 64).map { ids[$0..<min($0 + 64, ids.count)] }
        return try parallelMap(parts) { try $0.compactMap(index.entry).map(ReadyEntry.init) }.flatMap(\.self)
    }
}
