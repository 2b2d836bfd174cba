/// What Language makes of an article. Ranges are UTF-8 offsets into `article.text`.
package struct AnalysedArticle: Sendable {
    package var article: Article
    package var analysis: Analysis

    package init(article: Article, analysis: Analysis) { (self.article, self.analysis) = (article, analysis) }
}

package struct Analysis: Sendable {
    /// In order, not overlapping, never across a block's border, without surrounding white space.
    package var sentences: [Sentence] = []
    /// In order, not overlapping: all of the text but white space.
    package var words: [Range<Int>] = []
    /// Weightiest first.
    package var keywords: [Keyword] = []
    /// Most mentioned first.
    package var names: [Name] = []
    package var dates: [DateMention] = []
    package var amounts: [Amount] = []
    package var quotations: [Quotation] = []
    /// What is expected, and what is asked and open, in order.
    package var outlook: [Expectation] = []
    /// In order of their beginnings, a larger one before what it holds.
    package var enumerations: [Enumeration] = []
    /// Every sentence of the text but headings, by itself, best first; some of them are not to be quoted.
    package var ranking: [SummarySentence] = []
    /// What may stand in a digest, best first: none of its sentences leans on one that is not quoted with it, and none is
    /// quoted twice.
    package var summary: [SummarySentence] = []
    package var features = StoryFeatures()

    package init() {}
}

package struct Sentence: Sendable, Equatable {
    package enum Kind: Sendable, Equatable { case statement, question, heading }

    package var utf8: Range<Int>
    /// Index into `article.blocks`.
    package var block: Int
    package var kind = Kind.statement
    /// It says what is expected to happen (将, 可能, 预计; will, expected to), or asks what is not known yet.
    package var looksAhead = false
    /// It is not understood without the sentences before it: 这说明…, 他们…, "This…". The count of those it
    /// needs, `nil` where nothing near makes it clear; 0 where it stands alone.
    package var leansOn: Int? = 0

    package init(utf8: Range<Int>, block: Int) { (self.utf8, self.block) = (utf8, block) }
}

package struct Keyword: Sendable, Equatable {
    package var term: String
    /// Above 0, comparable inside the article only.
    package var weight: Double
    package init(term: String, weight: Double) { (self.term, self.weight) = (term, weight) }
}

package struct Name: Sendable, Equatable {
    package enum Kind: String, Sendable { case person, organisation, place, product, work }

    /// As first written in the article.
    package var name: String
    package var kind: Kind
    /// Other ways in which the article writes it.
    package var aliases: [String] = []
    package var mentions: [Range<Int>] = []
    /// Why each of the other ways is one with the name, in order of appearance.
    package var joins: [NameJoin] = []

    package init(name: String, kind: Kind, aliases: [String] = [], mentions: [Range<Int>] = []) {
        (self.name, self.kind, self.aliases, self.mentions) = (name, kind, aliases, mentions)
    }
}

/// Why two writings are one name.
package struct NameJoin: Sendable, Equatable {
    package enum Reason: String, Sendable {
        /// The gazetteer, or what people added to it.
        case table
        /// 山姆·阿尔特曼（Sam Altman）
        case bracket
        /// 北京大学，简称北大; 推特更名为…
        case defined
        /// The same but for spaces, points and hyphens.
        case spelling
        /// 阿尔特曼 of 山姆·阿尔特曼, Altman of Sam Altman.
        case lastPart = "last part"
        /// 埃琳娜 of 埃琳娜·班杜罗.
        case firstPart = "first part"
        /// The full name without its place or its kind: 瑞银 of 瑞银集团, 新泽西 of 新泽西州.
        case shortForm = "short form"
        /// Characters of the full name in their order: 国家药监局 of 国家药品监督管理局; initials.
        case abbreviation
        /// 老蒋 of 蒋兴权; “侃爷”坎耶·韦斯特.
        case nickname
    }

    package var form: String
    /// The writing that it is joined to.
    package var with: String
    package var reason: Reason
    /// UTF-8 offsets of the words that say so; of the form itself where it follows from the form.
    package var utf8: Range<Int>

    package init(form: String, with: String, reason: Reason, utf8: Range<Int>) {
        (self.form, self.with, self.reason, self.utf8) = (form, with, reason, utf8)
    }
}

package struct DateMention: Sendable, Equatable {
    package var utf8: Range<Int>
    /// ISO 8601 date or its known beginning, `2023-11-21`, `2023-11`, `2023`; the first of several.
    package var date: String
    /// The last of several days, months or years (11月17日至20日), as exactly as it is known.
    package var end: String?
    package init(utf8: Range<Int>, date: String, end: String? = nil) {
        (self.utf8, self.date, self.end) = (utf8, date, end)
    }
}

package struct Quotation: Sendable, Equatable {
    /// With its quotation marks, if it has any.
    package var utf8: Range<Int>
    /// In somebody's own words; else what somebody said in the writer's words (张三表示，…).
    package var isDirect = true
    /// Who said it, as the text names them, where it does.
    package var speaker: Range<Int>?
    /// Index into `analysis.sentences` of the sentence it begins in.
    package var sentence: Int

    package init(utf8: Range<Int>, speaker: Range<Int>?, sentence: Int, isDirect: Bool = true) {
        (self.utf8, self.speaker, self.sentence, self.isDirect) = (utf8, speaker, sentence, isDirect)
    }
}

package struct SummarySentence: Sendable, Equatable {
    /// Indices into `analysis.sentences`: the sentence, with those before it that it leans on or that say who speaks, or
    /// the whole enumeration that it belongs to.
    package var sentences: Range<Int>
    package var weight: Double
    /// The parts that the weight is made of: `title`, `position`, `centrality`, `topic`…
    package var reasons: [Reason]

    package init(sentences: Range<Int>, weight: Double, reasons: [Reason]) {
        (self.sentences, self.weight, self.reasons) = (sentences, weight, reasons)
    }
}

/// One term of a score, for `gazette explain` and the edition's JSON.
package struct Reason: Sendable, Equatable, Codable {
    package var term: String
    package var weight: Double
    package init(_ term: String, _ weight: Double) { (self.term, self.weight) = (term, weight) }
}
