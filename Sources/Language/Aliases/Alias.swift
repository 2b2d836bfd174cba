package import Model

/// Another writing of a bearer's name, and why it is one.
package struct Alias: Sendable, Equatable {
    /// As it is written.
    package var form: String
    package var kind: Name.Kind
    package var reason: Reason
    /// How many articles say so, none of them a copy of another; 0 for what a table says.
    package var articles = 0

    package enum Reason: String, Sendable {
        /// The gazetteer, or what people have added to it.
        case table
        /// Articles that give both writings.
        case library
    }

    package init(form: String, kind: Name.Kind, reason: Reason, articles: Int = 0) {
        (self.form, self.kind, self.reason, self.articles) = (form, kind, reason, articles)
    }
}

/// Two writings of one bearer's name that articles give: what an `AliasBook` learns from.
package struct LearnedAlias: Sendable, Equatable {
    package var forms: (String, String) { (first, second) }
    package var kind: Name.Kind
    /// How many articles give the two, none of them a copy of another.
    package var articles: Int
    private var first: String
    private var second: String

    package init(_ first: String, _ second: String, kind: Name.Kind, articles: Int) {
        (self.first, self.second, self.kind, self.articles) = (first, second, kind, articles)
    }
}
