import GRDB
package import Language

extension ArticleIndex {
    /// The names of a query with all their writings: the table's and what the library's articles say. A few ms at any size.
    package func aliasBook(for query: String) throws -> AliasBook {
        let names = AliasBook.candidates(in: query, analyser)
        return try reading { try $0.aliasBook(for: names, analyser) }
    }

    /// The writings of all names that the library's articles join. O(number of pairs).
    package func aliasBook() throws -> AliasBook {
        try reading { try $0.aliasBook(analyser) }
    }
}
