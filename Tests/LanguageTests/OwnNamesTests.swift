import Language
import Model
import Testing

struct OwnNamesTests {
    private static let compiled: [UInt8] = {
        var sources = LexiconSources(dictionary: Array(smallDictionary.utf8))
        sources.names = Array("organisation\t微软\tMicrosoft\norganisation\t谷歌\tGoogle\n".utf8)
        do { return try Lexicon.compile(sources) } catch { preconditionFailure("\(error)") }
    }()

    private func lexicon(_ table: String) throws -> Lexicon {
        try Lexicon(compiled: OwnNamesTests.compiled, names: Array(table.utf8))
    }

    @Test func `people's names are found, and are one bearer's`() throws {
        let lexicon = try lexicon("# ours\nperson\t云中鹤\tCloud Crane|鹤老\n\n")
        let names = Analyser(lexicon: lexicon).analysis(of: article(["云中鹤来了。Cloud Crane很高兴。"])).names
        #expect(names.first?.name == "云中鹤" && names.first?.aliases == ["Cloud Crane"])
        #expect(names.first?.kind == .person && names.first?.joins.first?.reason == .table)
        #expect(AliasBook(lexicon: lexicon).aliases(of: "鹤老").map(\.form) == ["云中鹤", "Cloud Crane"])
        #expect(lexicon.nameProblems.isEmpty)
    }

    @Test func `a line with a name of the gazetteer adds to it`() throws {
        let lexicon = try lexicon("organisation\t微软\t巨硬社\n")
        let names = Analyser(lexicon: lexicon).analysis(of: article(["巨硬社来了，Microsoft走了。"])).names
        #expect(names.count == 1 && names.first?.mentions.count == 2)
        #expect(AliasBook(lexicon: lexicon).aliases(of: "Microsoft").map(\.form) == ["微软", "巨硬社"])
        let query = "巨硬社 财报"
        #expect(AliasBook(lexicon: lexicon).names(in: query).map { String(query[utf8: $0.utf8]) } == ["巨硬社"])
    }

    @Test(arguments: [
        ("persn\t云中鹤", "persn"), ("person", "kind"), ("person\t云", "characters"), ("person\t", "name"),
        ("organisation\t微软\tGoogle", "tells apart"), ("person\t甲乙\t丙丁\t戊己", "tab"),
    ])
    func `a bad line is named, and the rest is taken`(line: String, reason: String) throws {
        let lexicon = try lexicon("person\t云中鹤\t鹤老\n\(line)\nperson\t风中燕\t燕老\n")
        let problem = try #require(lexicon.nameProblems.first)
        #expect(lexicon.nameProblems.count == 1 && problem.line == 2 && problem.reason.contains(reason))
        #expect("\(problem)".hasPrefix("names.local.tsv:2: "))
        #expect(AliasBook(lexicon: lexicon).isOne("风中燕", "燕老"))
        #expect(AliasBook(lexicon: lexicon).isOne("云中鹤", "鹤老"))
    }
}
