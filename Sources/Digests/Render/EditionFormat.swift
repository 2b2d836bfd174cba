/// A form in which an edition is published; the raw value is the ending of its file.
package enum EditionFormat: String, Sendable, CaseIterable {
    case html, md, epub, json, eml

    /// What the page's list of other forms calls it.
    var name: String {
        switch self {
        case .html: "HTML"
        case .md: "Markdown"
        case .epub: "EPUB"
        case .json: "JSON"
        case .eml: "EML"
        }
    }
}
