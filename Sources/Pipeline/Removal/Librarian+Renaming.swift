import Digests
import Index
import Model
import Spool

extension Librarian {
    /// The storylines that are called after articles which are to go: from now on each is called after its first that stays.
    func renamings(for removal: Removal) throws -> [Removal.Renaming] {
        let going = Set(removal.articles)
        let gone = try removal.articles.compactMap(index.storedArticle).map(\.article.title)
        return try index.storyRecords(within: removal.stories).compactMap { record in
            let listings = try index.listings(of: record.mergedInto ?? record.id, limit: .max)
            let left = listings.filter { !going.contains($0.id) }.map(\.title)
            var (slug, title) = (record.slug, record.title)
            // A headline is a part of its article's title.
            if gone.contains(where: { $0.contains(title) }), !left.contains(where: { $0.contains(title) }) {
                title = left.first { !$0.isEmpty } ?? ""
            }
            if gone.contains(where: { Pipeline.slug(of: $0, record.id) == slug }),
                !left.contains(where: { Pipeline.slug(of: $0, record.id) == slug })
            {
                slug = Pipeline.slug(of: title, record.id)
            }
            let isChanged = slug != record.slug || title != record.title
            return isChanged ? Removal.Renaming(record, slug: slug, title: title) : nil
        }
    }

    /// In the database, in the decisions that name them, and without their former pages.
    func carryOut(_ renamings: [Removal.Renaming]) throws {
        for renaming in renamings {
            try index.rename(renaming)
            guard renaming.slug != renaming.formerSlug else { continue }
            for path in [storyPagePath(renaming.formerSlug), storyNotePath(renaming.formerSlug)] {
                _ = try folders.outbox.remove(path)
            }
        }
        try renameInDecisions(renamings)
    }
}
