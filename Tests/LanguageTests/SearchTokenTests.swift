import Language
import Testing

struct SearchTokenTests {
    @Test func `Chinese is cut into pairs of characters with longer words beside them`() {
        #expect(searchTokens("人工智能好").map(\.text) == ["人工", "人工智能", "工智", "智能", "能好"])
        #expect(searchTokens("人工智能好").map(\.isColocated) == [false, true, false, false, false])
    }

    @Test func `a lone character is a token`() {
        #expect(searchTokens("我, 你").map(\.text) == ["我", "你"])
    }

    @Test(arguments: [
        ("Office365", ["office365"]), ("GPT-4", ["gpt-4", "gpt", "4"]), ("Café", ["cafe"]), ("ＡＢＣ", ["abc"]),
        ("3.5%", ["3.5%", "3", "5"]), ("a_b", ["a_b", "a", "b"]), ("...", []),
    ]) func `Latin words are whole, with their parts beside them`(text: String, expected: [String]) {
        #expect(searchTokens(text).map(\.text) == expected)
    }

    @Test func `a query leaves out parts of one character`() {
        #expect(searchTokens("GPT-4", .query).map(\.text) == ["gpt-4", "gpt"])
    }

    @Test func `traditional text has the tokens of simplified text`() {
        #expect(searchTokens("開會").map(\.text) == searchTokens("开会").map(\.text))
    }

    @Test func `a word is found wherever it stands in a text`() {
        let document = Set(searchTokens("据说微软云很快").map(\.text))
        for query in ["微软", "软云", "微软云", "很快"] {
            #expect(document.contains(searchTokens(query, .query)[0].text))
        }
    }

    @Test func `the caller stops it`() {
        var (count, text) = (0, "一二三四五六七八九十")
        text.withUTF8 {
            analyser.forEachSearchToken(in: $0, for: .document) { _, _, _ in
                count += 1
                return count < 3
            }
        }
        #expect(count == 3)
    }

    @Test(arguments: 0..<100) func `ranges lie on scalar borders in order of their beginnings`(seed: Int) {
        let text = randomText(seed: UInt64(seed), length: 100)
        let bytes = Array(text.utf8)
        var start = 0
        for token in searchTokens(text) {
            #expect(token.utf8.lowerBound >= start && token.utf8.upperBound <= bytes.count && !token.utf8.isEmpty)
            #expect(bytes[token.utf8.lowerBound] & 0xC0 != 0x80)
            if !token.isColocated { start = token.utf8.lowerBound }
        }
    }

    @Test(arguments: 0..<50) func `bytes that are no text do no harm`(seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        let bytes = (0..<300).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1
            return UInt8(state >> 56)
        }
        var ends: [Int] = []
        bytes.withUnsafeBufferPointer { buffer in
            analyser.forEachSearchToken(in: buffer, for: .query) { _, range, _ in
                ends.append(range.upperBound)
                return true
            }
        }
        #expect(ends.allSatisfy { $0 <= bytes.count })
    }
}
