import Index
import Model
import Testing

/// Which articles an edition takes.
struct ScopeTests {
    /// 1 and 2 in tech, 2 in tech/chips too, by a copy; 3 elsewhere in English; 4 in technology.
    private func library() throws -> ArticleIndex {
        func from(_ seed: UInt64, _ folder: String) -> IncomingFile {
            var file = file(seed, path: "\(folder)/\(seed).txt", received: 10)
            file.collection = folder
            return file
        }
        let index = try newIndex()
        let batch = [
            incoming(1, "微软的消息", "微软宣布了新的计划。", from: from(1, "tech"), time: 100),
            incoming(2, "芯片", "先进封装的产能不足。", from: from(2, "Tech/chips"), time: 200),
            incoming(
                3, "Ports", "The port of Rotterdam stays closed.", from: from(3, "world"), language: "en-GB", time: 300),
            incoming(4, "别的", "公司没有回应。", from: from(4, "technology"), time: 400),
        ]
        _ = try index.commit(batch) { placement($0.id.rawValue) }
        return index
    }

    private func taken(
        _ scope: ArticleScope, _ measure: Coverage.Measure = .receipt, _ period: Range<Int64> = 0..<1000
    ) throws -> [UInt64] {
        try library().articles(of: Coverage(measure, period, scope)).flatMap(\.articles).map(\.rawValue).sorted()
    }

    @Test func `an empty scope takes everything, a period of receipt or of the articles' own time bounds it`() throws {
        #expect(try taken(ArticleScope()) == [1, 2, 3, 4])
        #expect(try taken(ArticleScope(), .receipt, 11..<1000).isEmpty)
        #expect(try taken(ArticleScope(), .publication, 200..<400) == [2, 3])
        let around = try library().times(around: 250..<300)
        #expect(around.before == 200 && around.after == 300)
    }

    @Test func `a collection is a folder with what is below it`() throws {
        #expect(try taken(ArticleScope(collections: ["tech"])) == [1, 2])
        #expect(try taken(ArticleScope(collections: ["tech/chips", "world"])) == [2, 3])
        #expect(try taken(ArticleScope(collections: ["chips"])).isEmpty)
    }

    @Test func `a language is taken with its regions`() throws {
        #expect(try taken(ArticleScope(languages: ["en"])) == [3])
        #expect(try taken(ArticleScope(languages: ["zh", "en"])) == [1, 2, 3, 4])
    }

    @Test(arguments: [
        ("微软", [1]), ("Microsoft", [1]), ("微软 封装", [1, 2]), ("微软 AND 封装", []), ("rotterdam OR 封装", [2, 3]),
        ("-微软", [2, 3, 4]), ("\"先进封装\" lang:zh", [2]), ("in:tech -封装", [1]), ("微软 AND (", [1]), ("title:芯片", [2]),
    ])
    func `a query takes what it finds, of plain words one is enough`(query: String, expected: [UInt64]) throws {
        #expect(try taken(ArticleScope(query: query)) == expected)
    }

    @Test func `all that a scope says must hold`() throws {
        #expect(try taken(ArticleScope(collections: ["tech"], languages: ["zh"], query: "计划 closed")) == [1])
        #expect(try taken(ArticleScope(collections: ["tech"], languages: ["en"])).isEmpty)
    }

    @Test func `a copy in another folder is there too, in whatever order they came`() throws {
        let index = try newIndex()
        for (seed, folder) in [(7, "a"), (8, "b")] as [(UInt64, String)] {
            var file = file(seed, path: "\(folder)/x.txt", received: 10)
            file.collection = folder
            _ = try index.commit([incoming(5, "同一篇", "同样的话。", from: file)]) { _ in placement(1) }
        }
        for folder in ["a", "b"] {
            let found = try index.articles(of: Coverage(.receipt, 0..<20, ArticleScope(collections: [folder])))
            #expect(found.flatMap(\.articles) == [id(5)], "\(folder)")
        }
    }

    @Test func `an edition that looks back stands aside of the row of issues`() throws {
        let index = try library()
        func close(_ name: String, _ period: Range<Int64>, looksBack: Bool, settled: Range<Int64>) throws {
            var record = EditionRecord(name: name, series: "daily", period: period, digest: hash(9), quotes: [])
            (record.looksBack, record.settled) = (looksBack, settled)
            try index.closeEdition(record)
            #expect(try index.edition(named: name) == record)
        }
        try close("2026-11-23-daily", 0..<50, looksBack: false, settled: 20..<50)
        try close("2023-11-21-daily", 100..<900, looksBack: true, settled: 50..<60)
        #expect(try index.lastEdition(of: "daily")?.name == "2026-11-23-daily")
        #expect(try index.lastEdition(of: "daily", apartFrom: "2026-11-23-daily") == nil)
        #expect(try index.settledUntil() == 60)
        #expect(try index.settledForGood(apartFrom: "2026-11-24-daily") == 50)
        #expect(try index.settledForGood(apartFrom: "2026-11-23-daily") == 0)
    }
}
