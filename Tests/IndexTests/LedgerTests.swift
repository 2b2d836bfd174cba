import Index
import Model
import Testing

struct LedgerTests {
    @Test func `a file's steps follow each other`() throws {
        let index = try newIndex()
        _ = try index.commit([incoming(1, from: file(1))])
        #expect(try index.record(of: hash(1)) == nil)
        let read = FileRecord(file(1), .read(articles: 1), program: "1")
        _ = try index.commit([], finishing: [read])
        #expect(try index.record(of: hash(1)) == read)
        #expect(try index.storedArticle(id(1))?.filedAt == nil)
        let filed = FileRecord(file(1), .filed(articles: 1, at: "archive/2026/11/1.txt"), program: "1")
        try index.record([filed])
        #expect(try index.record(of: hash(1)) == filed)
        #expect(try index.storedArticle(id(1))?.filedAt == "archive/2026/11/1.txt")
        #expect(try index.articles(ofFile: hash(1)) == [id(1)])
    }

    @Test func `a rejected file is listed with its reason until it is read`() throws {
        let index = try newIndex()
        let rejected = FileRecord(file(5), .rejected(reason: "它是空的"), program: "1")
        try index.record([rejected])
        #expect(try index.rejectedRecords() == [rejected])
        #expect(try index.statistics().rejectedFiles == 1)
        try index.record([FileRecord(file(5), .read(articles: 0), program: "2")])
        #expect(try index.rejectedRecords().isEmpty)
    }

    @Test func `a file that ended its reader is remembered as such until it is read`() throws {
        let index = try newIndex()
        let deadly = FileRecord(file(6), .rejected(reason: "crashed", isDeadly: true), program: "1")
        try index.record([deadly])
        #expect(try index.record(of: hash(6)) == deadly)
        let retried = FileRecord(file(6), .rejected(reason: "crashed"), program: "2")
        try index.record([retried])
        #expect(try index.record(of: hash(6)) == retried)
    }

    @Test func `kept files are told again by two hashes`() throws {
        let index = try newIndex()
        let files = [UInt64.max, 0, 7].map { KeptFile(path: $0, identity: $0 ^ 99, content: hash($0)) }
        try index.record([], keeping: files)
        try index.record([], keeping: [KeptFile(path: 7, identity: 1, content: hash(8))])
        var found: [KeptFile] = []
        try index.forEachKeptFile { found.append($0) }
        let changed = KeptFile(path: 7, identity: 1, content: hash(8))
        #expect(found.sorted { $0.path < $1.path } == [files[1], changed, files[0]])
    }
}
