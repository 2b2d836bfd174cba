import Digests
import FoundationEssentials
import Model
import Testing

@Suite struct MailTests {
    /// A message taken apart again by the rules of RFC 2045 and RFC 3676.
    private struct Message {
        var fields: [String: String] = [:]
        var lines: [String] = []

        init(_ bytes: [UInt8]) throws {
            let text = String(decoding: bytes, as: UTF8.self)
            let border = try #require(text.firstRange(of: "\r\n\r\n"))
            for line in text[..<border.lowerBound].replacing("\r\n ", with: "\n").split(separator: "\r\n") {
                let parts = line.split(separator: ": ", maxSplits: 1)
                fields[String(parts[0])] = String(parts[1])
            }
            let body = String(text[border.upperBound...])
            let decoded = fields["Content-Transfer-Encoding"] == "base64" ? try fromBase64(body) : fromPrintable(body)
            lines = decoded.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
        }

        /// The paragraphs that a reader of mail shows.
        var paragraphs: [String] {
            var paragraphs = [""]
            for line in lines {
                let words = line.hasPrefix(" ") ? String(line.dropFirst()) : line
                let isSoft = words.hasSuffix(" ")
                paragraphs[paragraphs.count - 1] += isSoft ? String(words.dropLast()) : words
                if !isSoft { paragraphs.append("") }
            }
            return paragraphs
        }
    }

    private func message(_ edition: Edition, base: String = "") throws -> Message {
        try Message(bytes(edition, base: base))
    }

    private func bytes(_ edition: Edition, base: String = "") throws -> [UInt8] {
        let templates = try Templates(directory: dataDirectory)
        let files = try render(edition, as: [.eml], base: base, with: templates, article: Sample.article)
        #expect(files.map(\.path) == ["editions/2026-11-22-daily.eml"])
        return files[0].bytes
    }

    private func edition(_ labels: EditionLabels = .chinese, stories: [DigestStory] = Sample.stories) -> Edition {
        compose(Sample.request(labels), stories: stories, rejected: Sample.rejected)
    }

    @Test(arguments: EditionLabels.allCases)
    func `its text is as expected`(labels: EditionLabels) throws {
        let text = try message(edition(labels)).lines.joined(separator: "\n")
        try expectGolden(Array(text.utf8), "three-storylines-\(labels.rawValue)/expected.eml.txt")
    }

    @Test func `its head is of plain letters, and says what it is and when its period ended`() throws {
        let bytes = try bytes(edition())
        let head = bytes.prefix(600)
        #expect(head.allSatisfy { $0 < 0x7F })
        let fields = try Message(bytes).fields
        #expect(fields["Date"] == "Sun, 22 Nov 2026 07:00:00 +0800")
        #expect(try decodedWords(fields["Subject"] ?? "") == "每日简报 · 2026年11月22日 星期日")
        #expect(fields["Message-ID"]?.hasPrefix("<2026-11-22-daily.") == true)
        #expect(fields["Content-Language"] == "zh-Hans" && fields["To"] == nil)
        #expect(fields["MIME-Version"] == "1.0")
    }

    @Test func `the same edition is the same message, another one another`() throws {
        let (first, second) = (try bytes(edition()), try bytes(edition()))
        let same = first == second
        #expect(same)
        let other = try message(edition(stories: [Sample.printer])).fields["Message-ID"]
        #expect(try Message(first).fields["Message-ID"] != other)
    }

    @Test func `Latin letters stay readable on the way, Chinese ones take the shorter encoding`() throws {
        let english = try message(edition(.english, stories: [Sample.ferry]))
        #expect(english.fields["Content-Transfer-Encoding"] == "quoted-printable")
        #expect(try message(edition()).fields["Content-Transfer-Encoding"] == "base64")
    }

    @Test(arguments: EditionLabels.allCases)
    func `each sentence stands in it whole, in lines that every screen has room for`(labels: EditionLabels) throws {
        let edition = edition(labels)
        let raw = try bytes(edition)
        let message = try Message(raw)
        let text = message.paragraphs.joined(separator: "\n")
        for sentence in edition.stories.flatMap(\.sentences) {
            #expect(text.contains(sentence.text), "\(sentence.text)")
        }
        for line in message.lines { #expect(columns(line) <= 78, "\(line)") }
        let longest = raw.split(separator: 0x0A).map(\.count).max() ?? 0
        #expect(longest <= 79)
    }

    @Test func `no line begins with what closes or ends with what opens`() throws {
        var edition = edition()
        let words = "他说：“这件事（至少在港口）已经定了。”"
        edition.stories[0].sentences[0].text = String(repeating: words, count: 40)
        let message = try message(edition)
        #expect(message.paragraphs.contains { $0.contains(String(repeating: words, count: 40)) })
        for line in message.lines {
            #expect(line.first.map { "，。、；：？！”）".contains($0) } != true, "\(line)")
            #expect(line.dropLast().last.map { "“（".contains($0) } != true, "\(line)")
        }
    }

    @Test func `sources are notes at its end, with links below the outbox or from its address`() throws {
        let link = "articles/a1/a100000000000001.html#s1"
        #expect(try message(edition()).paragraphs.contains("    \(link)"))
        let base = "https://news.example.org/gazette"
        #expect(try message(edition(), base: base).paragraphs.contains("    \(base)/\(link)"))
    }

    @Test(arguments: HostileInputTests.attacks + ["\r\nBcc: a@b.example\r\n\r\n", "From nobody", ".\r\n", "> quoted"])
    func `nothing of an article becomes a field or a line of its own`(attack: String) throws {
        let story = Sample.story(1, attack, [HostileInputTests.article(attack)], title: attack)
        let raw = try bytes(compose(Sample.request(), stories: [story], rejected: []))
        let hostile = try Message(raw)
        #expect(hostile.fields.count == 10 && hostile.fields["Bcc"] == nil)
        #expect(!hostile.lines.contains { $0.hasPrefix("Bcc") || $0.hasPrefix("From ") || $0.hasPrefix(">") })
        let end = Array("\r\n.\r\n".utf8)
        #expect(raw.firstRange(of: end) == nil)
    }
}

private struct Undecodable: Error {}

private func fromBase64(_ text: String) throws -> String {
    guard let data = Data(base64Encoded: text, options: .ignoreUnknownCharacters) else { throw Undecodable() }
    return String(decoding: data, as: UTF8.self)
}

private func fromPrintable(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "=") else {
            bytes.append(byte)
            continue
        }
        let pair = String(decoding: rest.prefix(2), as: UTF8.self)
        rest = rest.dropFirst(2)
        if let value = UInt8(pair, radix: 16) { bytes.append(value) }
    }
    return String(decoding: bytes, as: UTF8.self)
}

/// RFC 2047, with the folded words parted by line feeds.
private func decodedWords(_ text: String) throws -> String {
    try text.split(separator: "\n").map { try fromBase64(String($0.dropFirst(10).dropLast(2))) }.joined()
}

private func columns(_ line: String) -> Int {
    line.unicodeScalars.reduce(0) { $0 + ((0x2E80...0xFFEF).contains($1.value) ? 2 : 1) }
}
