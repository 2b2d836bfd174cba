import Foundation
import Model
import TestSupport
import Testing

@testable import Index

struct SchemaUpgradeTests {
    /// A library with one article as the program before the last migration left it.
    private func oldLibrary(in folder: String) throws -> String {
        let path = folder + "/gazette.sqlite"
        _ = try ArticleIndex(path: path, analyser: analyser).commit([incoming(1, "甲", "微软公司发布财报。")])
        try runSQL("DROP TABLE prospects; DELETE FROM grdb_migrations WHERE identifier = '11'", path)
        return path
    }

    @Test func `a library of an older program is kept as it was, and brought up to date`() async throws {
        try await withTemporaryFolder { folder in
            let path = try oldLibrary(in: folder)
            let index = try ArticleIndex(path: path, analyser: analyser)
            let upgrade = try #require(index.upgrade)
            #expect(upgrade == SchemaUpgrade(from: 10, to: 11, backup: path + ".schema-10"))
            #expect(try index.storedArticle(id(1)) != nil)
            let kept = try ArticleIndex(path: upgrade.backup, analyser: analyser, access: .readOnly)
            #expect(try kept.storedArticle(id(1)) != nil)
            #expect(try ArticleIndex(path: path, analyser: analyser).upgrade == nil)
        }
    }

    @Test func `of the copies before upgrades the newest stays, and a half-made one goes`() async throws {
        try await withTemporaryFolder { folder in
            let path = try oldLibrary(in: folder)
            for name in ["schema-9", "schema-10.part"] {
                #expect(FileManager.default.createFile(atPath: "\(path).\(name)", contents: Data("x".utf8)))
            }
            _ = try ArticleIndex(path: path, analyser: analyser)
            let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.contains("schema") }
            #expect(names == ["gazette.sqlite.schema-10"])
        }
    }

    @Test func `without room for a copy the library is left as it is`() async throws {
        try await withTemporaryFolder { folder in
            let path = try oldLibrary(in: folder)
            try FileManager.default.createDirectory(
                atPath: path + ".schema-10.part", withIntermediateDirectories: false)
            #expect(throws: IndexError.self) { try ArticleIndex(path: path, analyser: analyser) }
            try FileManager.default.removeItem(atPath: path + ".schema-10.part")
            #expect(try ArticleIndex(path: path, analyser: analyser).upgrade?.from == 10)
        }
    }

    @Test func `a library of a newer program is refused, and not touched`() async throws {
        try await withTemporaryFolder { folder in
            let path = folder + "/gazette.sqlite"
            _ = try ArticleIndex(path: path, analyser: analyser)
            try runSQL("INSERT INTO grdb_migrations VALUES ('12')", path)
            for access in [ArticleIndex.Access.readWrite, .readOnly] {
                #expect(throws: IndexError.newerSchema(found: 12, known: 11)) {
                    try ArticleIndex(path: path, analyser: analyser, access: access)
                }
            }
        }
    }
}
