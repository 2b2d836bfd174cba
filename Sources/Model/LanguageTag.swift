/// The language of a text: a BCP 47 primary subtag, `zh`, `en`, `de`; `und` where nothing tells.
package struct LanguageTag: Hashable, Sendable, CustomStringConvertible {
    package let description: String
    package init(_ tag: String) { description = tag }

    package static let chinese = LanguageTag("zh")
    package static let english = LanguageTag("en")
    package static let undetermined = LanguageTag("und")
}
