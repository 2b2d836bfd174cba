import FoundationEssentials
import TestSupport
import Testing

/// The commands on a library of their own, without a daemon: each does the work itself.
@Suite struct LibraryTests {
    private let gazette = Program("gazette")

    /// Two articles of one storyline and one that cannot be read; the library's folder.
    private func addSamples(to library: String) throws {
        for (name, text) in sampleArticles {
            try text.write(toFile: "\(library)/\(name)", atomically: true, encoding: .utf8)
        }
        let outcome = try gazette.run("add", "--library", library, "\(library)/one.txt", "\(library)/two.txt")
        try #require(outcome.status == 0, "\(outcome.errors)")
    }

    @Test func `what is added is found, cited and proved`() async throws {
        try await withTemporaryFolder { library in
            try addSamples(to: library)
            let found = try gazette.run("search", "--library", library, "--json", "推迟交付")
            #expect(found.status == 0)
            #expect(found.lines.first?.contains("青芯科技推迟交付第二代芯片") == true)
            let edition = try gazette.run("edition", "--library", library)
            #expect(edition.status == 0, "\(edition.errors)")
            #expect(edition.lines.count == 4, "a file a form")
            let proof = try gazette.run("verify", "--library", library, "--json")
            #expect(proof.status == 0, "\(proof.output)")
            #expect(proof.output.contains("\"failures\":[]"))
        }
    }

    @Test func `an edition comes in the forms that are asked for, and the front page and the feed lead to one of them`()
        async throws
    {
        try await withTemporaryFolder { library in
            let settings = "\(library)/gazette.toml"
            try "[edition.daily]\nformats = [\"epub\", \"eml\"]\n".write(
                toFile: settings, atomically: true, encoding: .utf8)
            try addSamples(to: library)
            let edition = try gazette.run("edition", "--library", library, "--config", settings)
            #expect(edition.status == 0, "\(edition.errors)")
            #expect(edition.lines.map { $0.split(separator: ".").last } == ["epub", "eml"])
            for path in edition.lines { #expect(FileManager.default.fileExists(atPath: String(path))) }
            let name = edition.lines[0].split(separator: "/").last.map(String.init) ?? ""
            for page in ["index.html", "feed.xml"] {
                let text = try String(contentsOfFile: "\(library)/outbox/\(page)", encoding: .utf8)
                #expect(text.contains("editions/\(name)"), "\(page)")
            }
        }
    }

    @Test func `the same edition asked for again has the same bytes`() async throws {
        try await withTemporaryFolder { library in
            try addSamples(to: library)
            let paths = try gazette.run("edition", "--library", library).lines
            let first = try paths.map { try Data(contentsOf: URL(filePath: $0)) }
            _ = try gazette.run("edition", "--library", library)
            #expect(try paths.map { try Data(contentsOf: URL(filePath: $0)) } == first)
        }
    }

    @Test(arguments: ["damaged", "lost"])
    func `a database that is gone is made anew with the same articles, storylines and editions`(
        fate: String
    ) async throws {
        try await withTemporaryFolder { library in
            try addSamples(to: library)
            let paths = try gazette.run("edition", "--library", library).lines
            let edition = try paths.map { try Data(contentsOf: URL(filePath: $0)) }
            let stories = try gazette.run("stories", "--library", library, "--json").output
            for name in try FileManager.default.contentsOfDirectory(atPath: "\(library)/state")
            where name.hasPrefix("gazette.sqlite") {
                try FileManager.default.removeItem(atPath: "\(library)/state/\(name)")
            }
            if fate == "damaged" {
                try Data(repeating: 7, count: 20_000).write(to: URL(filePath: "\(library)/state/gazette.sqlite"))
            }
            #expect(try gazette.run("edition", "--library", library).status == 0)
            #expect(try gazette.run("stories", "--library", library, "--json").output == stories)
            #expect(try paths.map { try Data(contentsOf: URL(filePath: $0)) } == edition)
            #expect(try gazette.run("verify", "--library", library).status == 0)
        }
    }

    @Test func `a file that nobody can read is kept beside its reason`() async throws {
        try await withTemporaryFolder { library in
            let file = "\(library)/scan.pdf"
            try Data("%PDF-1.7\n\u{0}\u{1}\u{2}".utf8).write(to: URL(filePath: file))
            let outcome = try gazette.run("add", "--library", library, file)
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("PDF"))
            let reason = try String(contentsOfFile: "\(library)/rejected/scan.pdf.reason.txt", encoding: .utf8)
            #expect(reason.contains("PDF"))
            #expect(FileManager.default.fileExists(atPath: "\(library)/rejected/scan.pdf"))
        }
    }

    @Test func `exit statuses mean something`() async throws {
        try await withTemporaryFolder { library in
            try addSamples(to: library)
            #expect(try gazette.run("search", "--library", library, "火星殖民").status == 2)
            #expect(try gazette.run("stories", "--library", library, "nothing-here").status == 2)
            #expect(try gazette.run("explain", "--library", library, "ffffffff").status == 2)
            #expect(try gazette.run("search").status == 64)
            #expect(try gazette.run("inspect", "--sentences", "-1", "x").status == 64)
            #expect(try gazette.run("inspect", "\(library)/nowhere").status == 1)
            #expect(try gazette.run("edition", "--library", library, "weekly").status == 1)
        }
    }

    @Test func `a storyline is explained by its articles and by what people decided, an article by what became of it`()
        async throws
    {
        try await withTemporaryFolder { library in
            try addSamples(to: library)
            let edition = try gazette.run("edition", "--library", library, "--json")
            let name = try #require(
                edition.output.split(separator: "\"").first { $0.hasSuffix("-daily") }.map(String.init))
            let found = try gazette.run("search", "--library", library, "--json", "推迟交付").output
            let article = try #require(found.split(separator: "\"id\":\"").dropFirst().first?.prefix(16).description)
            #expect(try gazette.run("stories", "rename", "--library", library, "青芯科技", "青芯与芯片").status == 0)
            let words = try gazette.run("explain", "--library", library, "青芯与芯片")
            #expect(words.status == 0 && words.output.contains("推迟交付") && words.output.contains("by hand 1"))
            let json = try gazette.run("explain", "--library", library, "--story", "青芯与芯片", "--json").output
            #expect(json.contains("\"decisions\":[\"by hand 1") && json.contains("\"reasons\":[{"), "\(json)")
            let fate = try gazette.run("explain", "--library", library, name, article, "--json").output
            #expect(fate.contains("\"fate\":\"quoted\"") || fate.contains("\"fate\":\"listed\""), "\(fate)")
            let unknown = try gazette.run("explain", "--library", library, "没有这回事")
            #expect(unknown.status == 2 && unknown.errors.contains("gazette stories"), "\(unknown.errors)")
        }
    }

    @Test
    func `verify says which page of an edition was changed or is gone, and what to do when its record is damaged`()
        async throws
    {
        try await withTemporaryFolder { library in
            try addSamples(to: library)
            let pages = try gazette.run("edition", "--library", library).lines
            try #require(pages.count == 4)
            let text = try String(contentsOfFile: pages[0], encoding: .utf8)
            try text.replacing("十亿元", with: "九亿元").write(toFile: pages[0], atomically: true, encoding: .utf8)
            try FileManager.default.removeItem(atPath: pages[1])
            let outcome = try gazette.run("verify", "--library", library)
            #expect(outcome.status == 1)
            #expect(
                outcome.errors.contains("\(pages[0]): changed") && outcome.errors.contains("\(pages[1]): no longer"))
            #expect(try gazette.run("edition", "--library", library).status == 0)
            #expect(try gazette.run("verify", "--library", library).status == 0, "written again")
            let record = pages[3].replacing("/outbox/", with: "/state/")
            try "{}".write(toFile: record, atomically: true, encoding: .utf8)
            let damaged = try gazette.run("verify", "--library", library)
            #expect(damaged.status == 1 && damaged.errors.contains("is damaged"), "\(damaged.errors)")
        }
    }
}
