import Language
import Model
import Testing

struct AliasBookTests {
    private let book = AliasBook(lexicon: fullLexicon)

    private func forms(_ form: String, _ book: AliasBook) -> [String] { book.aliases(of: form).map(\.form) }

    @Test func `the gazetteer's names of one bearer lead to each other`() {
        #expect(forms("Microsoft", book).first == "微软")
        #expect(forms("纳德拉", book).contains("Satya Nadella"))
        #expect(book.isOne("阿尔特曼", "sam altman"))
        #expect(!book.isOne("微软", "谷歌"))
        #expect(book.aliases(of: "微軟").first?.reason == .table)
    }

    @Test func `a name that nobody knows has no other`() {
        #expect(book.aliases(of: "没有这个名字").isEmpty)
        #expect(book.aliases(of: "").isEmpty)
    }

    @Test func `what articles say joins names to each other and to the gazetteer's`() {
        let learned = [
            LearnedAlias("卡洛斯·费尔南德斯", "Carlos Fernandez", kind: .person, articles: 3),
            LearnedAlias("卡洛斯·费尔南德斯", "费尔南德斯", kind: .person, articles: 2),
            LearnedAlias("巨硬", "微软", kind: .organisation, articles: 4),
        ]
        let book = AliasBook(lexicon: fullLexicon, learned: learned)
        #expect(Set(forms("费尔南德斯", book)) == ["卡洛斯·费尔南德斯", "Carlos Fernandez"])
        #expect(book.aliases(of: "CARLOS FERNANDEZ").first?.articles == 3)
        #expect(forms("巨硬", book).contains("Microsoft"))
        #expect(forms("Microsoft", book).contains("巨硬"))
    }

    @Test func `two bearers whom the gazetteer tells apart are never joined`() {
        let learned = [
            LearnedAlias("微软", "谷歌", kind: .organisation, articles: 9),
            LearnedAlias("微软", "软谷", kind: .organisation, articles: 9),
            LearnedAlias("软谷", "谷歌", kind: .organisation, articles: 9),
        ]
        let book = AliasBook(lexicon: fullLexicon, learned: learned)
        #expect(!book.isOne("微软", "谷歌") && !book.isOne("Google", "软谷"))
        #expect(book.isOne("软谷", "Microsoft"))
    }

    @Test(arguments: [
        ("微软收购 activision", ["微软"]), ("microsoft 财报", ["microsoft"]), ("纳德拉和阿尔特曼", ["纳德拉", "阿尔特曼"]),
        ("who is there", []), ("天气很好", []),
    ])
    func `known names are found in a query`(query: String, names: [String]) {
        #expect(book.names(in: query).map { String(query[utf8: $0.utf8]) } == names)
    }

    @Test func `learned names are found in a query too`() {
        let learned = [LearnedAlias("费尔南德斯", "Carlos Fernandez", kind: .person, articles: 3)]
        let book = AliasBook(lexicon: fullLexicon, learned: learned)
        let query = "carlos fernandez 微软"
        #expect(book.names(in: query).map { String(query[utf8: $0.utf8]) } == ["carlos fernandez", "微软"])
    }
}
