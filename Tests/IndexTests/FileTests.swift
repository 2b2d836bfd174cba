import GRDB
import Glibc
@testable import Index
import Model
import Testing
import TestSupport

/// What holds only of a database in a file.
struct FileTests {
    @Test func `a reader sees what a writer has committed, while it is open and after`() async throws {
        try await withTemporaryFolder { folder in
            let path = folder + "/文 库?#.sqlite"
            try withWriter(path) { writer in
                _ = try writer.commit([incoming(1, "微软")])
                let reader = try ArticleIndex(path: path, analyser: analyser, access: .readOnly)
                #expect(try reader.search("微软", limit: 1).map(\.id) == [id(1)])
                _ = try writer.commit([incoming(2, "离职")])
                #expect(try reader.search("离职", limit: 1).map(\.id) == [id(2)])
                #expect(throws: IndexError.self) { try reader.commit([incoming(3)]) }
            }
            let reader = try ArticleIndex(path: path, analyser: analyser, access: .readOnly)
            #expect(try reader.statistics().articles == 2)
            try reader.check()
        }
    }

    @Test func `opened again it goes on where it was`() async throws {
        try await withTemporaryFolder { folder in
            let path = folder + "/a.sqlite"
            try withWriter(path) { _ = try $0.commit([incoming(1)]) }
            try withWriter(path) { index in
                #expect(try index.commit([incoming(1)]) == [.duplicate(id(1))])
                try index.check()
            }
        }
    }

    @Test func `what gave its memory back reads and writes as before`() async throws {
        try await withTemporaryFolder { folder in
            try withWriter(folder + "/a.sqlite") { index in
                _ = try index.commit([incoming(1, "微软")])
                for _ in 0..<2 { try index.releaseMemory() }
                #expect(try index.search("微软", limit: 1).map(\.id) == [id(1)])
                _ = try index.commit([incoming(2, "离职")])
                #expect(try index.search("离职", limit: 1).map(\.id) == [id(2)])
            }
        }
    }

    @Test func `a missing database is not made by a reader`() async throws {
        try await withTemporaryFolder { folder in
            let path = folder + "/none.sqlite"
            #expect(throws: IndexError.missing(path: path)) {
                try ArticleIndex(path: path, analyser: analyser, access: .readOnly)
            }
        }
    }

    @Test func `what is no database, or a damaged one, is told as corrupt`() async throws {
        try await withTemporaryFolder { folder in
            let path = folder + "/a.sqlite"
            try write([UInt8]("This is a letter, not a database. ".utf8), 40, to: path, at: 0)
            expectCorrupt { try ArticleIndex(path: path, analyser: analyser).check() }
            let other = folder + "/b.sqlite"
            try withWriter(other) { index in
                _ = try index.commit((1...200).map { incoming($0, "\($0)", "第\($0)篇。") })
            }
            try write([0xA5, 0x5A, 0x33], 9000, to: other, at: 16_384)
            expectCorrupt { try ArticleIndex(path: other, analyser: analyser).check() }
        }
    }

    @Test func `damage done while it is open is told as corrupt, reading and writing`() async throws {
        try await withTemporaryFolder { folder in
            let path = folder + "/a.sqlite"
            try withWriter(path) { _ = try $0.commit((1...400).map { incoming($0, "\($0)", "第\($0)篇。") }) }
            try withWriter(path) { index in
                #expect(try index.storedArticle(id(1)) != nil)
                try write([0xA5, 0x5A, 0x33], 200_000, to: path, at: 16_384)
                expectCorrupt { for seed in UInt64(1)...400 { _ = try index.storedArticle(id(seed)) } }
                expectCorrupt { _ = try index.search("第", limit: 9) }
                expectCorrupt { _ = try index.commit((401...900).map { incoming($0, "\($0)", "第\($0)篇。") }) }
            }
        }
    }

    @Test func `a full disk makes it unavailable, nothing is lost, and with room again it goes on`() async throws {
        try await withTemporaryFolder { folder in
            let index = try ArticleIndex(path: folder + "/a.sqlite", analyser: analyser)
            _ = try index.commit([incoming(1, "微软")])
            // SQLite takes the present number of pages for a smaller one.
            try index.writing { try $0.execute(sql: "PRAGMA max_page_count = 1") }
            let batch = (UInt64(2)...400).map { incoming($0, "\($0)", "第\($0)篇。") }
            expectUnavailable(.SQLITE_FULL) { _ = try index.commit(batch) }
            #expect(try index.statistics().articles == 1)
            #expect(try index.search("微软", limit: 9).map(\.id) == [id(1)])
            try index.writing { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
            #expect(try index.commit(batch).count == 399)
            try index.check()
        }
    }

    @Test(arguments: [
        ResultCode.SQLITE_FULL, .SQLITE_IOERR, .SQLITE_IOERR_WRITE, .SQLITE_IOERR_FSYNC, .SQLITE_READONLY,
        .SQLITE_READONLY_DBMOVED, .SQLITE_CANTOPEN, .SQLITE_BUSY, .SQLITE_PERM, .SQLITE_NOMEM,
    ]) func `what the surroundings refuse is told with SQLite's own code`(code: ResultCode) {
        expectUnavailable(code) { try translatingErrors { throw DatabaseError(resultCode: code) } }
    }

    @Test(arguments: [ResultCode.SQLITE_CORRUPT, .SQLITE_CORRUPT_VTAB, .SQLITE_NOTADB])
    func `damage of any kind is told as corrupt`(code: ResultCode) {
        expectCorrupt { try translatingErrors { throw DatabaseError(resultCode: code) } }
    }

    @Test func `a reader that would write is refused`() async throws {
        try await withTemporaryFolder { folder in
            let path = folder + "/a.sqlite"
            try withWriter(path) { _ = try $0.commit([incoming(1)]) }
            let reader = try ArticleIndex(path: path, analyser: analyser, access: .readOnly)
            expectUnavailable(.SQLITE_READONLY) { _ = try reader.commit([incoming(2)]) }
        }
    }

    private func withWriter(_ path: String, _ body: (ArticleIndex) throws -> Void) throws {
        try body(ArticleIndex(path: path, analyser: analyser))
    }

    private func expectUnavailable(_ expected: ResultCode, _ body: () throws -> Void) {
        let error = #expect(throws: IndexError.self, performing: body)
        guard case .unavailable(let code, _) = error, code == expected.rawValue else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    private func expectCorrupt(_ body: () throws -> Void) {
        let error = #expect(throws: IndexError.self, performing: body)
        guard case .corrupt = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    private func write(_ bytes: [UInt8], _ times: Int, to path: String, at offset: Int) throws {
        let file = try #require(fopen(path, offset == 0 ? "wb" : "r+b"))
        defer { fclose(file) }
        fseek(file, offset, SEEK_SET)
        for _ in 0..<times { fwrite(bytes, 1, bytes.count, file) }
    }
}
