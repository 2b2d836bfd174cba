import Index
import Model
import Stories

extension Librarian {
    /// The storylines as the articles received before an instant have been placed.
    /// - Parameter step: called for each part of them.
    func placedBoard(before instant: Int64 = .max, _ step: () -> Void = {}) throws -> StoryBoard {
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
}
