@testable import Index
import Language
import Model
import Testing
import TestSupport

/// What a new dictionary or new folds ask of what is stored.
struct SearchVersionTests {
    /// Without folds and without long words.
    private func poorerAnalyser() throws -> Analyser {
        Analyser(lexicon: try Lexicon(compiled: Lexicon.compile(LexiconSources(dictionary: Array("微软 300 nz\n".utf8)))))
    }

    private func fill(_ path: String, _ analyser: Analyser, count: UInt64 = 600) throws {
        let index = try ArticleIndex(path: path, analyser: analyser)
        _ = try index.commit((1...count).map { incoming($0, "第\($0)號報導", "導體公司的第\($0)次會議。", with: analyser) })
    }

    private func found(_ path: String, _ query: String, _ analyser: Analyser) throws -> [ArticleID] {
        try ArticleIndex(path: path, analyser: analyser, access: .readOnly).search(query, limit: 900).map(\.id)
    }

    @Test func `opened with another lexicon, all texts are found by its tokens`() async throws {
        let poorer = try poorerAnalyser()
        #expect(poorer.searchVersion != analyser.searchVersion)
        try await withTemporaryFolder { folder in
            let path = folder + "/a.sqlite"
            try fill(path, poorer)
            #expect(try found(path, "导体", analyser).isEmpty)
            _ = try ArticleIndex(path: path, analyser: analyser)
            #expect(try found(path, "导体", analyser).count == 600)
            #expect(try found(path, "導體 第7號", analyser).first == id(7))
            try ArticleIndex(path: path, analyser: poorer).check()
            #expect(try found(path, "导体", poorer).isEmpty)
            #expect(try found(path, "導體", poorer).count == 600)
        }
    }

    @Test func `a rebuild that was cut off goes on where it stopped`() async throws {
        let poorer = try poorerAnalyser()
        try await withTemporaryFolder { folder in
            let path = folder + "/a.sqlite"
            try fill(path, poorer)
            try runSQL(
                """
                CREATE TRIGGER stop BEFORE INSERT ON meta WHEN NEW.name = 'search_progress' AND NEW.value > 300
                BEGIN SELECT RAISE(ABORT, 'stopped'); END
                """, path)
            #expect(throws: IndexError.self) { try ArticleIndex(path: path, analyser: analyser) }
            let first = try found(path, "导体", analyser)
            #expect(!first.isEmpty && first.count < 300)
            try runSQL("DROP TRIGGER stop", path)
            try ArticleIndex(path: path, analyser: analyser).check()
            #expect(Set(try found(path, "导体", analyser)) == Set((1...600).map(id)))
        }
    }

    @Test func `with the same lexicon nothing is cut anew`() async throws {
        try await withTemporaryFolder { folder in
            let path = folder + "/a.sqlite"
            try fill(path, analyser, count: 2)
            try runSQL("INSERT INTO search (search) VALUES ('delete-all')", path)
            _ = try ArticleIndex(path: path, analyser: analyser)
            #expect(try found(path, "导体", analyser).isEmpty)
        }
    }
}
