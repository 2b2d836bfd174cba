import FoundationEssentials
import Model
import Parsing
import Testing
import TimeZones

/// Reads all items of a file as the program does, with a stand-in for SHA-256.
func readItems(
    _ bytes: [UInt8], path: String = "inbox/file", limits: Reader.Limits = .init(), atMost count: Int = .max,
    pdf: @escaping Reader.Tools.PDFTool = { _ throws(ParsingError) in throw .unsupported("a PDF") }
) throws -> [SourceItem] {
    let reader = Reader(
        chineseZone: try #require(Zone.named("Asia/Shanghai")), otherZone: .utc,
        tools: Reader.Tools(hash: { digest(Array($0))! }, pdf: pdf), limits: limits)
    var items: [SourceItem] = []
    try bytes.withUnsafeBytes { bytes in
        try reader.read(bytes, path: path) { item in
            items.append(item)
            return items.count < count
        }
    }
    return items
}

/// The first article of a file.
func read(_ bytes: [UInt8], path: String = "inbox/file", limits: Reader.Limits = .init()) throws -> Article {
    try #require(readItems(bytes, path: path, limits: limits).first).result.get()
}

func read(_ text: String, path: String = "inbox/file") throws -> Article {
    try read(Array(text.utf8), path: path)
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
