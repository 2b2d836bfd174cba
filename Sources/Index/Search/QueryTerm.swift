/// One thing that a query ranks by.
struct QueryTerm {
    /// Folded, as it is looked for in texts.
    let text: [UInt8]
    /// What the full-text table has of it: an article with the term holds all of these tokens.
    let tokens: [[UInt8]]
    /// Which share of its rarity counts; of a substitute, which share of what it stands for.
    let share: Float
    /// The place in the query that has several writings; `nil` for most terms.
    var place: Int?
    /// Another writing of what the query says at its place.
    var isSubstitute = false
}
