import FoundationEssentials
import Model
import Testing

private let folder = #filePath.components(separatedBy: "/Tests/")[0] + "/systemd/"

/// A catalog's entries in order: the id, and the lines below it.
private func entries(_ file: String) throws -> [(id: String, lines: [Substring])] {
    let text = try String(contentsOf: URL(filePath: folder + file), encoding: .utf8)
    var entries: [(id: String, lines: [Substring])] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) where !line.hasPrefix("#") {
        if line.hasPrefix("-- ") {
            entries.append((String(line.dropFirst(3)), []))
        } else if !entries.isEmpty {
            entries[entries.count - 1].lines.append(line)
        }
    }
    return entries
}

/// The names between two @.
private func fields(_ lines: [Substring]) -> Set<Substring> {
    Set(
        lines.flatMap { $0.split(separator: "@", omittingEmptySubsequences: false).enumerated() }
            .filter { $0.offset % 2 == 1 }.map(\.element))
}

@Suite struct CatalogTests {
    @Test(arguments: ["gazetted.catalog", "gazetted.zh.catalog"])
    func `a catalog explains each kind of event once, and no other`(file: String) throws {
        let entries = try entries(file)
        #expect(entries.map(\.id) == EventKind.allCases.map(\.rawValue))
        for entry in entries {
            #expect(entry.lines.first?.hasPrefix("Subject: ") == true)
            #expect(entry.lines.dropFirst(3).contains { !$0.isEmpty }, "\(entry.id) has no text")
        }
    }

    @Test func `both languages name the same fields`() throws {
        for (english, chinese) in try zip(entries("gazetted.catalog"), entries("gazetted.zh.catalog")) {
            #expect(fields(english.lines) == fields(chinese.lines), "\(english.id)")
        }
    }

    @Test func `the texts name only fields that messages have`() throws {
        let known: Set<Substring> = [
            "FILE_ID", "ARTICLE_ID", "ARTICLE_TITLE", "ARTICLE_FILE", "ORIGINAL_ID", "STORY_ID", "STORY_TITLE",
            "EDITION", "DURATION_USEC", "ERROR_KIND", "REASON", "PATH_NAME", "COUNT", "VERSION",
        ]
        for entry in try entries("gazetted.catalog") {
            #expect(fields(entry.lines).isSubset(of: known), "\(entry.id)")
        }
    }

    @Test func `an id is 128 bits in lower-case hexadecimal digits`() {
        for kind in EventKind.allCases {
            #expect(kind.rawValue.utf8.count == 32)
            #expect(kind.rawValue.allSatisfy { $0.isHexDigit && !$0.isUppercase })
        }
    }
}
