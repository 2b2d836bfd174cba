/// Another writing of something in a query, which was searched for besides.
package struct SearchedAlso: Sendable, Equatable {
    package enum Reason: String, Sendable {
        /// Another name of the same bearer: in the table that people extend.
        case table
        /// The same, as articles of the library say.
        case library
        /// The library hardly knows the word, and knows this one.
        case spelling
        /// A word that begins so.
        case beginning
    }

    /// As the query has it.
    package var word: String
    package var form: String
    package var reason: Reason
}
