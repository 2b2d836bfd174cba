import FoundationEssentials
import Glibc
import Model
@testable import Reading
import TestSupport
import Testing

/// The built reader.
private func pool(limit: Int = 2, patience: Duration = .seconds(20)) -> ReaderPool {
    ReaderPool(program(Program("gazette-reader").path, patience), limit: limit)
}

/// A program in the reader's place, written in shell: `greeting` is the message that a reader begins with.
private func standIn(
    _ script: String, in folder: String, patience: Duration = .seconds(20)
) async throws -> ReaderPool {
    let path = folder + "/reader"
    let greeting = "printf '\\002\\000\\000\\000\\020\\001' >&3"
    try Data("#!/bin/sh\n\(greeting)\ndd bs=1 count=1 status=none <&3 >/dev/null\n\(script)\n".utf8).write(
        to: URL(filePath: path))
    chmod(path, 0o755)
    while true {
        let pool = ReaderPool(program(path, patience), limit: 2)
        do {
            try await pool.prove()
            return pool
        } catch ReadingError.unavailable(let reason) where reason.description.hasSuffix("busy") {
            await Task.yield()  // a program that another test starts has inherited the file, and is about to let it go
        }
    }
}

private func program(_ path: String, _ patience: Duration) -> ReaderProgram {
    ReaderProgram(path: path, chineseZone: "Asia/Shanghai", otherZone: "UTC", fileSize: 1 << 20, patience: patience)
}

/// An open file that holds a text, and what a reader is asked of it.
private func file(_ text: String) throws -> (OpenDescriptor, ReadingRequest) {
    let (file, bytes) = (try OpenDescriptor.inMemory(), Array(text.utf8))
    try #require(bytes.withUnsafeBytes { write(file.raw, $0.baseAddress, $0.count) } == bytes.count)
    let hash = try #require(ContentHash(bytes: [UInt8](repeating: 7, count: 32)))
    return (file, ReadingRequest(path: "inbox/a.txt", hash: hash, size: bytes.count))
}

extension ReaderPool {
    /// All that a text holds.
    fileprivate func read(_ text: String, lot: Int = 64) async throws -> [SourceItem] {
        let (file, request) = try file(text)
        return try await withReading(of: file.raw, request) { session in
            var items: [SourceItem] = []
            while case let more = try await session.next(upTo: lot), !more.isEmpty { items += more }
            return items
        }
    }

    /// How its reader dies on a text.
    fileprivate func death(on text: String = "正文。") async throws -> ReaderDeath? {
        do { _ = try await read(text) } catch ReadingError.death(let death) { return death }
        return nil
    }
}

private func lines(_ count: Int) -> String {
    (0..<count).map { "{\"id\": \"k\($0)\", \"title\": \"标题\($0)\", \"text\": \"正文。\"}\n" }.joined()
}

@Suite struct PoolTests {
    @Test func `a text is read as it is, with the file's own id`() async throws {
        let items = try await pool().read("潮汐电站并网\n\n作者：林远 2024-03-05 09:30\n\n第一台机组今天并网，第二台将在秋天并网。")
        let article = try #require(items.first).result.get()
        #expect((article.title, article.byline, article.key) == ("潮汐电站并网", "林远", "inbox/a.txt"))
        #expect(article.published?.description == "2024-03-05T09:30+08:00")
        #expect(article.id == ArticleID(rawValue: 0x0707_0707_0707_0707))
    }

    @Test func `a file of many articles comes lot by lot, in order`() async throws {
        let items = try await pool().read(lines(3000), lot: 100)
        let keys = try items.map { try $0.result.get().key }
        #expect(keys == (0..<3000).map { "k\($0)" })
    }

    @Test func `what is wrong with a file is told, and its reader reads on`() async throws {
        let pool = pool(limit: 1)
        for _ in 0..<3 {
            do {
                _ = try await pool.read(" \n ")
                Issue.record("it was read")
            } catch ReadingError.file(let error) {
                #expect(error == .empty)
            }
            #expect(try await pool.read("一句话。").count == 1)
        }
    }

    @Test func `what is not asked for is not waited for`() async throws {
        let pool = pool(limit: 1)
        for _ in 0..<3 {
            let (file, request) = try file(lines(20_000))
            let items = try await pool.withReading(of: file.raw, request) { try await $0.next(upTo: 5) }
            #expect(items.count == 5)
        }
        #expect(try await pool.read("一句话。").count == 1)
    }

    @Test(arguments: [
        ("kill -SEGV $$", ReaderDeath.crashed(signal: SIGSEGV)), ("kill -SYS $$", .forbiddenCall),
        ("exit 72", .outOfMemory), ("exit 3", .ended(status: 3)), ("kill -XCPU $$", .tooSlow(.seconds(20))),
        ("kill -KILL $$", .killed(signal: SIGKILL)), ("kill -TERM $$", .killed(signal: SIGTERM)),
        ("printf '\\377\\377\\377\\377\\022' >&3; sleep 60", .tooMuchOutput),
        ("printf '\\001\\000\\000\\000\\377' >&3; sleep 60", .garbled("an unknown message")),
        ("printf '\\003\\000\\000\\000\\022\\000\\001' >&3; sleep 60", .garbled("the message ends too early")),
    ])
    func `how a reader died is told`(script: String, expected: ReaderDeath) async throws {
        try await withTemporaryFolder { folder in
            let death = try await standIn(script, in: folder).death()
            #expect(death == expected)
        }
    }

    @Test func `after a reader that was killed others try again, three in all`() async throws {
        try await withTemporaryFolder { folder in
            let pool = try await standIn("echo >>\(folder)/tries; kill -KILL $$", in: folder)
            for _ in 0..<2 {
                let death = try await pool.death()
                #expect(death == .killed(signal: SIGKILL))
            }
            let tries = try Data(contentsOf: URL(filePath: folder + "/tries"))
            #expect(tries.count == 6)
        }
    }

    @Test func `a reader that says nothing is ended after a while`() async throws {
        try await withTemporaryFolder { folder in
            let pool = try await standIn("sleep 60", in: folder, patience: .milliseconds(300))
            let death = try await pool.death()
            #expect(death == .tooSlow(.milliseconds(300)))
        }
    }

    @Test func `a reader is ended when the pool stops, and no other is started`() async throws {
        try await withTemporaryFolder { folder in
            let pool = try await standIn(": >\(folder)/started; sleep 60", in: folder)
            async let death = pool.death()
            while access(folder + "/started", F_OK) != 0 { await Task.yield() }
            await pool.stop()
            let deaths = (try await death, try await pool.death())
            #expect(deaths == (.stopped, .stopped))
        }
    }

    @Test func `a program that is missing, or no reader, is told of`() async throws {
        for path in ["/nowhere/gazette-reader", "/bin/false"] {
            do {
                try await ReaderPool(program(path, .seconds(1)), limit: 1).prove()
                Issue.record("it started")
            } catch ReadingError.unavailable(let reason) {
                #expect(reason.description.contains(path))
            }
        }
    }
}
