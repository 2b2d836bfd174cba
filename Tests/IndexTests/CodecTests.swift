@testable import Index
import Model
import Testing

struct CodecTests {
    @Test func `features read again are written the same`() throws {
        var generator = SystemRandomNumberGenerator()
        for count in [0, 1, 5, 80, 300] {
            func vector() -> TermVector {
                TermVector(
                    (0..<count).map { _ in
                        (term: UInt32.random(in: 0...500), weight: Float.random(in: 0...3, using: &generator))
                    })
            }
            var features = StoryFeatures()
            (features.main, features.title, features.lead) = (vector(), vector(), vector())
            (features.names, features.bigrams) = (vector(), vector())
            (features.titlePairs, features.titlePeople) = (vector(), vector())
            features.figures = (0..<UInt32(count)).map { $0 &* 2_654_435_761 }
            let bytes = encode(features)
            let read = try decodeFeatures(bytes)
            #expect(encode(read) == bytes)
            #expect(read == quantised(features))
            #expect(read.main.cosine(features.main) > 0.999 || features.main.isEmpty)
        }
    }

    @Test func `sentences and blocks are read back`() throws {
        var sentences = [
            Sentence(utf8: 0..<12, block: 0), Sentence(utf8: 13..<400, block: 3), Sentence(utf8: 400..<401, block: 3),
        ]
        (sentences[0].kind, sentences[1].kind) = (.question, .heading)
        (sentences[1].looksAhead, sentences[1].leansOn, sentences[2].leansOn) = (true, nil, 2)
        #expect(try decodeSentences(encode(sentences)) == sentences)
        let blocks = [
            Block(.heading(level: 2), 0..<3), Block(.paragraph, 4..<9), Block(.caption, 9..<9),
            Block(.quote, 12..<1000),
        ]
        #expect(try decodeBlocks(encode(blocks)) == blocks)
    }

    @Test(arguments: ["", "a", "数据", String(repeating: "微软公司", count: 10_000)])
    func `texts are unpacked as they were`(text: String) throws {
        #expect(try decompress(compress(text), size: text.utf8.count) == text)
    }

    @Test func `bytes cut off anywhere are told as corrupt`() throws {
        let bytes = encode([Sentence(utf8: 0..<300, block: 1), Sentence(utf8: 301..<900, block: 2)])
        for length in 0..<bytes.count {
            #expect(throws: IndexError.self) { try decodeSentences(Array(bytes[..<length])) }
        }
        let frame = compress("说的是天气，说的是天气，说的是天气。")
        #expect(throws: IndexError.self) { try decompress(Array(frame.dropLast(3)), size: 54) }
        #expect(throws: IndexError.self) { try decompress(frame, size: 53) }
    }

    @Test(
        arguments: [
            ("2023", "2023-01-01T00:00Z"), ("2023-11", "2023-11-01T00:00Z"), ("2023-11-21", "2023-11-21T00:00Z"),
            ("2023年11月21日", "2023-11-21T00:00Z"), ("２０２３．１１", nil), ("2023/2/3", "2023-02-03T00:00Z"),
            ("2023-11-21T18:47", "2023-11-21T18:47Z"), ("2023-13", nil), ("2023-02-30", nil),
            ("昨天", "1969-12-31T00:00Z"), ("", nil),
            ("--", nil),
            ("23", nil), ("2023--11", nil), ("1-2-3-4-5-6-7-8", nil),
        ] as [(String, String?)])
    func `dates of any precision begin somewhere`(text: String, start: String?) {
        let time = (rangeOfDate(text, today: 0)?.lowerBound).map {
            PublishedTime(civil: CivilTime(secondsSinceEpoch: $0), precision: .minute, offset: 0).description
        }
        #expect(time == start)
    }
}
