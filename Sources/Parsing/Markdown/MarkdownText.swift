import Model

enum MarkdownText {
    static func article(_ utf8: [UInt8], into article: inout Article, zones: Zones) {
        PlainText.article(utf8, into: &article, zones: zones)
    }
}
