import Model
@testable import Reading
import Testing

@Suite struct CodeTests {
    @Test func `an item comes back as it went, with all its fields`() throws {
        for item in try sampleItems() {
            let copy = try SourceItem(wireBytes: item.wireBytes)
            #expect(copy.place == item.place)
            #expect(copy.result == item.result)
            #expect(copy.evidence == item.evidence)
        }
    }

    @Test func `a field that is new in an article has to be sent too`() throws {
        let (article, item) = (try fullArticle(), try #require(sampleItems().first))
        #expect(Mirror(reflecting: article).children.count == 14)
        #expect(Mirror(reflecting: item).children.count == 3)
    }

    @Test func `each kind of block, page and format comes back`() throws {
        var article = try fullArticle()
        let kinds: [Block.Kind] =
            [.paragraph, .listItem, .quote, .code, .tableRow, .caption] + (1...6).map { .heading(level: $0) }
        article.text = String(repeating: "ab\n", count: kinds.count)
        article.blocks = kinds.enumerated().map { Block($0.element, $0.offset * 3..<$0.offset * 3 + 2) }
        for kind in PageKind.allCases {
            for format in SourceFormat.allCases {
                var other = Article(id: article.id, key: article.key, format: format, charset: "UTF-8")
                (other.kind, other.text, other.blocks) = (kind, article.text, article.blocks)
                #expect(try Article(wireBytes: other.wireBytes) == other)
            }
        }
    }

    @Test func `bytes that are cut off anywhere are refused`() throws {
        let bytes = try #require(sampleItems().first).wireBytes
        for end in 0..<bytes.count {
            #expect(throws: WireError.self) { try SourceItem(wireBytes: Array(bytes[..<end])) }
        }
    }

    @Test func `bytes too many are refused`() throws {
        let bytes = try #require(sampleItems().first).wireBytes
        #expect(throws: WireError("1 bytes too many")) { try SourceItem(wireBytes: bytes + [0]) }
    }

    @Test func `whatever is done to the bytes, what comes of them is in order or refused`() throws {
        var dice = Dice(seed: 7)
        let samples = try sampleItems().map(\.wireBytes)
        for _ in 0..<20_000 {
            var bytes = samples[Int.random(in: 0..<samples.count, using: &dice)]
            for _ in 0...Int.random(in: 0..<4, using: &dice) {
                bytes[Int.random(in: 0..<bytes.count, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
            }
            guard let item = try? SourceItem(wireBytes: bytes), case .success(let article) = item.result else {
                continue
            }
            let isInOrder = isSound(article)
            #expect(isInOrder)
        }
    }

    @Test func `a block that leaves the text, cuts a scalar or comes before the last one is refused`() throws {
        for blocks in [[0..<44], [1..<12], [0..<13, 14..<16]] {
            var article = try fullArticle()
            article.blocks = blocks.map { Block(.paragraph, $0) }
            #expect(throws: WireError.self) { try Article(wireBytes: article.wireBytes) }
        }
    }

    private func isSound(_ article: Article) -> Bool {
        let utf8 = Array(article.text.utf8)
        var end = 0
        for block in article.blocks {
            guard block.utf8.lowerBound >= end, block.utf8.upperBound <= utf8.count,
                String(validating: utf8[block.utf8], as: UTF8.self) != nil
            else { return false }
            end = block.utf8.upperBound
        }
        return true
    }
}
