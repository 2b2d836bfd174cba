import Model

/// A run of text that a page shows as one paragraph.
struct PageBlock {
    var kind: Block.Kind
    /// The innermost element with a block's layout around it.
    var node: Int
    /// In the texts of `PageBlocks`.
    var utf8: Range<Int>
    /// Columns of its text, white space left out.
    var weight: Int
    /// Of these, inside links.
    var linked: Int
    /// It has a comma or the end of a sentence.
    var hasClauses: Bool

    /// A paragraph of sentences, most of it outside links.
    var isProse: Bool { hasClauses && weight >= 24 && linkDensity < 0.5 }

    var linkDensity: Double { weight > 0 ? Double(linked) / Double(weight) : 0 }
}
