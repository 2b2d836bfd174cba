import FoundationEssentials
import GRDB
import Model

extension Database {
    /// Writes or replaces where an article stands; the storyline at arrival stays what it was.
    func insert(_ placement: Placement, of row: Int64, at pass: ArticleIndex.Pass) throws {
        try run(
            """
            INSERT INTO placements (article, arrival_story, story, repost_of, novelty, reasons) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (article) DO UPDATE SET
                arrival_story = coalesce(excluded.arrival_story, arrival_story), story = excluded.story,
                repost_of = excluded.repost_of, novelty = excluded.novelty, reasons = excluded.reasons
            """,
            [
                row, pass == .arrival ? placement.story.stored : nil, placement.story.stored,
                placement.repostOf?.stored, placement.novelty, Data(encode(placement.reasons)),
            ])
        if pass == .settled { try run("UPDATE articles SET settled = 1 WHERE row = ?", [row]) }
    }
}
