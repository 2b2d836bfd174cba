import FoundationEssentials
import TestSupport
import Testing

@Suite struct LearningTests {
    private let gazette = Program("gazette")

    private struct Span: Decodable { var start: Int, end: Int }
    private struct Line: Decodable { var text: String, words: [Span] }

    /// 鹏霄 is an invented product. Without it, 昶 and its two rare characters are taken for one name.
    private static let texts = [
        "昨天远山发布鹏霄。记者看到鹏霄在展台。", "有人喜欢鹏霄，有人批评鹏霄太贵。", "北京街头出现鹏霄，用户说鹏霄很快。",
        "投资鹏霄的公司不多。工厂生产鹏霄要三天。", "为什么鹏霄卖得好？因为鹏霄便宜。", "上海的鹏霄门店开业，员工介绍鹏霄价格。",
        "网友讨论鹏霄时提到，鹏霄与众不同。", "去年鹏霄亏损，今年鹏霄盈利。",
    ]

    @Test func `a word that a library has taught is cut as one with the library, and not without it`() async throws {
        try await withTemporaryFolder { folder in
            for (number, text) in Self.texts.enumerated() {
                let file = "\(folder)/\(number).txt"
                try "第\(number)篇报道\n\n\(text)".write(toFile: file, atomically: true, encoding: .utf8)
            }
            let later = "\(folder)/later.jsonl"
            try #"{"id": "9", "title": "", "text": "今天昶鹏霄降价。"}"#
                .write(toFile: later, atomically: true, encoding: .utf8)
            try FileManager.default.createDirectory(atPath: "\(folder)/in", withIntermediateDirectories: true)
            for number in Self.texts.indices {
                try FileManager.default.moveItem(
                    atPath: "\(folder)/\(number).txt", toPath: "\(folder)/in/\(number).txt")
            }
            let replay = try gazette.run("replay", "--library", "\(folder)/library", "\(folder)/in")
            #expect(replay.status == 0, "\(replay.errors)")
            #expect(try words(later, "--library", "\(folder)/library").contains("鹏霄"))
            #expect(try !words(later).contains("鹏霄"))
        }
    }

    private func words(_ file: String, _ options: String...) throws -> [String] {
        let output = try gazette.run(["inspect", "--json"] + options + [file]).output
        let line = try JSONDecoder().decode(Line.self, from: Data(output.utf8))
        let scalars = Array(line.text.unicodeScalars)
        return line.words.map { String(String.UnicodeScalarView(scalars[$0.start..<$0.end])) }
    }
}
