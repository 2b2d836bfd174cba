/// Points that belong together: 首先…其次…最后, 一是…二是, two scenarios, a list below a sentence that announces it.
/// Quoted whole or not at all.
package struct Enumeration: Sendable, Equatable {
    /// Indices into `analysis.sentences`: from the sentence that announces it to the last point's end.
    package var sentences: Range<Int>
    /// The points with their marks, in order, two or more.
    package var items: [Range<Int>]
    /// What announces it (有两种可能：), where something does.
    package var opener: Range<Int>?

    package init(sentences: Range<Int>, items: [Range<Int>], opener: Range<Int>? = nil) {
        (self.sentences, self.items, self.opener) = (sentences, items, opener)
    }
}
