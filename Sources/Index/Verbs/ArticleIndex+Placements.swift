import GRDB
package import Model

extension ArticleIndex {
    /// Which pass decided on a place: the provisional one at arrival, or the one in canonical order.
    package enum Pass: Sendable { case arrival, settled }

    /// Writes where articles stand; those that are not stored are passed over.
    package func applyPlacements(_ placements: [ArticleID: Placement], at pass: Pass) throws {
        try writing { database in
            for (id, placement) in placements.sorted(by: { $0.key < $1.key }) {
                guard let row = try database.fetchOne(Int64.self, "SELECT row FROM articles WHERE id = ?", [id.stored])
                else { continue }
                try database.insert(placement, of: row, at: pass)
            }
        }
    }

    /// Gives articles that were settled their places in other storylines; what was quoted of them goes with them.
    package func splitOff(_ placements: [ArticleID: Placement]) throws {
        try writing { database in
            for (id, placement) in placements.sorted(by: { $0.key < $1.key }) {
                guard let row = try database.fetchOne(Int64.self, "SELECT row FROM articles WHERE id = ?", [id.stored])
                else { continue }
                try database.insert(placement, of: row, at: .settled)
                try database.run(
                    "UPDATE quotes SET story = ? WHERE article = ?", [placement.story.stored, id.stored])
            }
        }
    }
}
