import FoundationEssentials
import Model
import Parsing
import Testing

/// Reads bytes as the program does, with a stand-in for SHA-256.
func read(_ bytes: [UInt8], path: String = "inbox/file", limits: Reader.Limits = .init()) throws -> SourceDocument {
    let reader = Reader(chineseZone: try #require(Zone.named("Asia/Shanghai")), otherZone: .utc, limits: limits)
    return try reader.open(bytes, path: path, fileHash: try #require(digest(bytes)), itemHash: { digest($0)! })
}

func read(_ text: String, path: String = "inbox/file") throws -> Article {
    try read(Array(text.utf8), path: path).article(at: 0)
}

func fixture(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    return Array(try Data(contentsOf: folder.appending(path: name)))
}

/// Different for different short bytes; no cryptography is needed here.
func digest(_ bytes: [UInt8]) -> ContentHash? {
    let words = (0..<8).map { salt in termHash([UInt8(salt)] + bytes.prefix(4096)) }
    return ContentHash(bytes: words.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } })
}

extension Article {
    func texts(of isWanted: (Block.Kind) -> Bool) -> [String] {
        blocks.filter { isWanted($0.kind) }.map { String(text[utf8: $0.utf8]) }
    }

    var headings: [String] { sections.map { String(text[utf8: $0.heading]) } }
}
