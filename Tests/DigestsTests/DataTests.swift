import Digests
import FoundationEssentials
import Model
import TestSupport
import Testing

@Suite struct DataTests {
    private func keys(_ file: String) throws -> Set<String> {
        let text = try String(contentsOfFile: "\(dataDirectory)/\(file)", encoding: .utf8)
        let lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") && $0.contains("=") }
        return Set(lines.map { String($0.prefix { $0 != "=" && $0 != " " }) })
    }

    @Test func `each label is there in every language`() throws {
        let chinese = try keys("labels.zh.txt")
        for language in EditionLabels.allCases {
            let others = try keys("labels.\(language.rawValue).txt").filter { !$0.hasSuffix("-one") }
            #expect(chinese == others, "\(language)")
        }
    }

    @Test func `each label that a template asks for is there`() throws {
        let known = try keys("labels.zh.txt")
        for file in try FileManager.default.contentsOfDirectory(atPath: dataDirectory) where file.hasSuffix(".mustache")
        {
            let text = try String(contentsOfFile: "\(dataDirectory)/\(file)", encoding: .utf8)
            for part in text.split(separator: "{{label.").dropFirst() where !text.hasPrefix(part) {
                #expect(known.contains(String(part.prefix { $0 != "}" })), "\(file): \(part.prefix(30))")
            }
        }
    }

    @Test func `a data directory without its files is an error that names the first one`() async throws {
        try await withTemporaryFolder { folder in
            _ = #expect(throws: TemplateError.missing("\(folder)/edition.html.mustache")) {
                try Templates(directory: folder)
            }
        }
    }

    @Test func `a line of a reader's labels that is none is an error with its number`() async throws {
        try await withTemporaryFolder { folder in
            for file in try FileManager.default.contentsOfDirectory(atPath: dataDirectory) {
                let text = try String(contentsOfFile: "\(dataDirectory)/\(file)", encoding: .utf8)
                let copy = file == "labels.en.txt" ? "lang = en\nnonsense\n" : text
                try Data(copy.utf8).write(to: URL(filePath: "\(folder)/\(file)"))
            }
            let error = TemplateError.malformed("labels.en.txt:2: “key = words” expected")
            _ = #expect(throws: error) { try Templates(directory: folder) }
        }
    }

    @Test func `a template that does not parse is an error with file and line`() async throws {
        try await withTemporaryFolder { folder in
            for file in try FileManager.default.contentsOfDirectory(atPath: dataDirectory) {
                let text = try String(contentsOfFile: "\(dataDirectory)/\(file)", encoding: .utf8)
                let copy = file == "index.html.mustache" ? "<html>\n{{#open}}\n{{/closed}}\n" : text
                try Data(copy.utf8).write(to: URL(filePath: "\(folder)/\(file)"))
            }
            _ = #expect {
                try Templates(directory: folder)
            } throws: { error in
                guard case TemplateError.malformed(let message) = error else { return false }
                return message.hasPrefix("index.html.mustache:3:")
            }
        }
    }
}
