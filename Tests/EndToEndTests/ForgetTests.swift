import Foundation
import TestSupport
import Testing

/// Articles leave a library without a trace but their ids.
@Suite struct ForgetTests {
    private let gazette = Program("gazette")
    /// Words that only the article has that is to be forgotten.
    private static let words = "封装产能不足"

    private func library(at folder: String, settings: String = "") throws {
        try settings.write(toFile: "\(folder)/gazette.toml", atomically: true, encoding: .utf8)
        try FileManager.default.createDirectory(atPath: "\(folder)/inbox", withIntermediateDirectories: true)
        for (name, text) in sampleArticles {
            try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
            let added = try gazette.run("add", "--library", folder, "\(folder)/\(name)")
            try #require(added.status == 0, "\(added.errors)")
            try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
        }
        try #require(gazette.run("edition", "--library", folder).status == 0)
    }

    private func idOfSecond(_ folder: String) throws -> String { try id(with: Self.words, folder) }

    private func id(with words: String, _ folder: String) throws -> String {
        let hit = try #require(try gazette.run("search", "--library", folder, "--json", words).lines.first)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(hit.utf8)) as? [String: Any])
        return try #require(object["id"] as? String)
    }

    /// Files below the library whose names or bytes have the words, but for the database.
    private func traces(of words: String = Self.words, in folder: String) -> [String] {
        let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return paths.filter { path in
            guard !path.contains("gazette.sqlite"), !path.contains(words) else { return path.contains(words) }
            return FileManager.default.contents(atPath: "\(folder)/\(path)")?.range(of: Data(words.utf8)) != nil
        }
    }

    @Test func `a forgotten article leaves no words in editions, pages, archive or search`() async throws {
        try await withTemporaryFolder { folder in
            try library(at: folder)
            #expect(!traces(in: folder).isEmpty)
            let id = try idOfSecond(folder)
            let outcome = try gazette.run("forget", "--library", folder, "--yes", String(id.prefix(8)))
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(traces(in: folder) == [])
            #expect(try gazette.run("search", "--library", folder, Self.words).status == 2)
            #expect(try gazette.run("verify", "--library", folder).status == 0)
            let editions = "\(folder)/outbox/editions"
            let notes = try FileManager.default.contentsOfDirectory(atPath: editions).filter { $0.hasSuffix(".md") }
            let note = try String(contentsOfFile: "\(editions)/\(try #require(notes.first))", encoding: .utf8)
            #expect(note.contains("已随不再保留的文章移除"))
        }
    }

    @Test(arguments: [
        ("领投", "青芯科技完成十亿元融资", "青芯科技推迟交付第二代芯片"),
        (Self.words, "青芯科技推迟交付第二代芯片", "青芯科技完成十亿元融资"),
    ])
    func `no storyline is called after a forgotten article`(words: String, gone: String, left: String) async throws {
        try await withTemporaryFolder { folder in
            try library(at: folder)
            // A decision keeps the names that its storyline had.
            try #require(gazette.run("stories", "follow", "青芯科技", "--library", folder).status == 0)
            let id = try id(with: words, folder)
            #expect(try gazette.run("forget", "--library", folder, "--yes", id).status == 0)
            #expect(traces(of: gone, in: folder) == [])
            #expect(traces(of: left, in: folder).contains { $0.hasPrefix("outbox/stories/") })
            #expect(try gazette.run("stories", "--library", folder, "--json").output.contains("\"slug\":\"\(left)"))
            #expect(try gazette.run("verify", "--library", folder).status == 0)
            try deleteDatabase(folder)
            #expect(try gazette.run("edition", "--library", folder).status == 0)
            #expect(traces(of: gone, in: folder) == [])
            #expect(try gazette.run("stories", "--library", folder, "--json").output.contains("\"slug\":\"\(left)"))
        }
    }

    private func deleteDatabase(_ folder: String) throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: "\(folder)/state")
        where name.hasPrefix("gazette.sqlite") {
            try FileManager.default.removeItem(atPath: "\(folder)/state/\(name)")
        }
    }

    @Test func `it does not come back with a lost database, but with a new drop`() async throws {
        try await withTemporaryFolder { folder in
            try library(at: folder, settings: "inbox.after = \"keep\"\n")
            let id = try idOfSecond(folder)
            #expect(try gazette.run("forget", "--library", folder, "--yes", id).status == 0)
            try deleteDatabase(folder)
            #expect(try gazette.run("edition", "--library", folder).status == 0)
            #expect(try gazette.run("search", "--library", folder, Self.words).status == 2)
            #expect(try gazette.run("search", "--library", folder, "十亿元融资").status == 0)
        }
    }

    @Test func `a removal that was cut short is ended by the next start`() async throws {
        try await withTemporaryFolder { folder in
            try library(at: folder)
            let id = try idOfSecond(folder)
            let left =
                "{\"articles\":[\"\(id)\"],\"stories\":[],\"names\":[],\"times\":[],\"originals\":[],\"isForGood\":false,\"keepsFiles\":false}"
            try left.write(toFile: "\(folder)/state/removal.json", atomically: true, encoding: .utf8)
            #expect(try gazette.run("edition", "--library", folder).status == 0)
            #expect(try gazette.run("search", "--library", folder, Self.words).status == 2)
            #expect(!FileManager.default.fileExists(atPath: "\(folder)/state/removal.json"))
        }
    }

    @Test func `nothing is forgotten unless somebody means it, and what is not there is named`() async throws {
        try await withTemporaryFolder { folder in
            try library(at: folder)
            let id = try idOfSecond(folder)
            #expect(try gazette.run("forget", "--library", folder, id).status == 64)
            let nothing = try gazette.run("forget", "--library", folder, "--yes", "0000000000000000")
            #expect(nothing.status == 2)
            #expect(nothing.errors.contains("0000000000000000"))
            #expect(try gazette.run("search", "--library", folder, Self.words).status == 0)
            let vacuum = try gazette.run("vacuum", "--library", folder, "--json")
            #expect(vacuum.status == 0 && vacuum.output.contains("\"after\":"), "\(vacuum.errors)")
        }
    }
}
