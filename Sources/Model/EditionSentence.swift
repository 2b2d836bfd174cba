/// A passage quoted word for word, where it stands and why it was chosen.
package struct EditionSentence: Sendable, Equatable, Codable {
    package var article: ArticleID
    /// Index into the article's sentences of the first one; its anchor in the readable copy.
    package var sentence: Int
    /// Range in the article's text, in UTF-8 bytes.
    package var utf8: Range<Int>
    /// The same range in Unicode scalars.
    package var start: Int
    package var end: Int
    package var text: String
    /// The parts of its score.
    package var why: [Reason] = []
    /// Names and figures in it that the storyline had not had before.
    package var new: [String] = []
    /// The one day that its words give, `2023-11-21`; none where they give no day or several.
    package var day: String?
    /// Where other sources say the like.
    package var alsoIn: [EditionCitation] = []
    /// Of a sentence of the outlook.
    package var prospect: EditionProspect?

    package init(article: ArticleID, sentence: Int, utf8: Range<Int>, scalars: Range<Int>, text: String) {
        (self.article, self.sentence, self.utf8) = (article, sentence, utf8)
        (start, end, self.text) = (scalars.lowerBound, scalars.upperBound, text)
    }
}

/// A place in an article, without its words.
package struct EditionCitation: Sendable, Equatable, Codable {
    package var article: ArticleID
    /// Index into the article's sentences.
    package var sentence: Int

    package init(article: ArticleID, sentence: Int) { (self.article, self.sentence) = (article, sentence) }
}

extension ArticleID: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let id = ArticleID(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "16 hexadecimal digits expected")
        }
        self = id
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension StoryID: Codable {
    package init(from decoder: any Decoder) throws {
        self.init(founder: try ArticleID(from: decoder))
    }

    package func encode(to encoder: any Encoder) throws {
        try ArticleID(rawValue: rawValue).encode(to: encoder)
    }
}
