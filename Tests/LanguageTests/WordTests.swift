import Language
import Model
import Testing

struct WordTests {
    @Test(arguments: [
        ("我们研究生命的起源", ["我们", "研究", "生命", "的", "起源"]),
        ("GPT-4和Office365都用了5G", ["GPT-4", "和", "Office365", "都", "用", "了", "5G"]),
        ("C919首飞", ["C919", "首飞"]),
        ("2023年11月21日，投资130亿美元，占5%。", ["2023年", "11月", "21日", "，", "投资", "130亿", "美元", "，", "占", "5%", "。"]),
        (
            "请写信到a.b@example.com或看https://example.com/a?b=1。",
            ["请", "写信", "到", "a.b@example.com", "或", "看", "https://example.com/a?b=1", "。"]
        ),
        ("Don't stop: U.S. sales rose 3.5%!", ["Don't", "stop", ":", "U.S", ".", "sales", "rose", "3.5%", "!"]),
        ("他沉默了……然后——走了", ["他", "沉默", "了", "……", "然后", "——", "走", "了"]),
        ("新华社2日电，产量30万吨，5分钟", ["新华社", "2日", "电", "，", "产量", "30万", "吨", "，", "5", "分钟"]),
        ("第三十二条和第17届", ["第三十二", "条", "和", "第17", "届"]), ("这就是很大的城市", ["这", "就", "是", "很", "大", "的", "城市"]),
        ("三百二十人", ["三百二十", "人"]), ("１２３，４５６元", ["１２３，４５６", "元"]), ("", []), (" \n\t", []),
    ]) func `words are short units`(text: String, expected: [String]) {
        #expect(words(text) == expected)
    }

    @Test(arguments: [
        ("主任鄢昶岷在会上发言", ["主任", "鄢昶岷", "在", "会上", "发言"]),
        ("他去了弗鲁埃拉", ["他", "去", "了", "弗鲁埃拉"]),
        ("他又来了", ["他", "又", "来", "了"]),
    ]) func `rare characters in a row, and those of foreign names, are one unknown word`(
        text: String, expected: [String]
    ) {
        #expect(words(text) == expected)
    }

    @Test func `traditional text is cut as simplified text is`() {
        let simplified = words("我们预计今天开会").map(\.unicodeScalars.count)
        #expect(words("我们預計今天開會").map(\.unicodeScalars.count) == simplified)
    }

    @Test(arguments: 0..<200) func `words cover any text but its white space, in order, on scalar borders`(seed: Int) {
        let text = randomText(seed: UInt64(seed), length: 120)
        let ranges = analyser.words(in: text)
        let bytes = Array(text.utf8)
        var end = 0
        for range in ranges {
            #expect(range.lowerBound >= end && !range.isEmpty)
            #expect(isWhiteSpace(bytes[end..<range.lowerBound]))
            #expect(bytes[range.lowerBound] & 0xC0 != 0x80)
            #expect(range.upperBound == bytes.count || bytes[range.upperBound] & 0xC0 != 0x80)
            end = range.upperBound
        }
        #expect(isWhiteSpace(bytes[end...]))
    }

    private func isWhiteSpace(_ bytes: ArraySlice<UInt8>) -> Bool {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { $0.properties.isWhitespace }
    }
}

/// Letters of many scripts, marks, quotes, numbers and white space in any order.
func randomText(seed: UInt64, length: Int) -> String {
    let pools: [[ClosedRange<UInt32>]] = [
        [0x4E00...0x9FA5], [0x20...0x7E], [0x3000...0x301F, 0x2010...0x2027], [0x30...0x39],
        [0x41...0x5A, 0x61...0x7A],
        [0xC0...0x24F], [0x3040...0x30FF, 0xAC00...0xAC80], [0x1F300...0x1F6FF, 0x200D...0x200D, 0xFE0F...0xFE0F],
        [0x9...0xD, 0x20...0x20, 0x85...0x85, 0xA0...0xA0, 0x2028...0x2029], [0x20000...0x2A6D6], [0x300...0x36F],
        [0x1...0xD7FF], [0xE000...0x10FFFF],
    ]
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }
    var text = String.UnicodeScalarView()
    while text.count < length {
        let pool = pools[next(pools.count)]
        for _ in 0...next(4) {
            let range = pool[next(pool.count)]
            guard let scalar = Unicode.Scalar(range.lowerBound + UInt32(next(range.count))) else { continue }
            text.append(scalar)
        }
    }
    return String(text)
}
