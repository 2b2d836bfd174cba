/// What the scripts of a WeChat page say in literals: `window.cgiDataNew = {…}`, `var ct = "…"`.
struct WeChatScript {
    private let data: JSONTree?
    private let scripts: [PageScript]

    /// O(n).
    init(_ scripts: [PageScript]) {
        self.scripts = scripts
        data = scripts.lazy.filter(WeChatScript.isData).compactMap {
            ScriptLiteral.value(of: "cgiDataNew", in: $0.utf8, longest: 4 << 20, places: 4)
        }.first { if case .object = $0 { true } else { false } }
    }

    static func isData(_ script: PageScript) -> Bool {
        script.utf8.withUnsafeBufferPointer { bytes in
            let word: StaticString = "cgiDataNew"
            guard bytes.count > word.utf8CodeUnitCount else { return false }
            for start in 0..<(bytes.count - word.utf8CodeUnitCount) where bytes[start] == word.utf8Start[0] {
                if (1..<word.utf8CodeUnitCount).allSatisfy({ bytes[start + $0] == word.utf8Start[$0] }) { return true }
            }
            return false
        }
    }

    /// The first of these members of the data that has a value, else the first of these variables.
    func first(_ members: [String], variables: [String]) -> WeChatPage.Sourced {
        for name in members {
            if let text = data?[name]?.text, !text.isEmpty {
                return .init(value: HTMLEntities.decoded(text), source: "script cgiDataNew.\(name)")
            }
        }
        for name in variables {
            for script in scripts where script.type.isEmpty {
                guard let text = ScriptLiteral.value(of: name, in: script.utf8)?.text, !text.isEmpty else { continue }
                return .init(value: HTMLEntities.decoded(text), source: "script \(name)")
            }
        }
        return .init()
    }

    /// 1 for an article that is the account's own and says so.
    var copyright: String {
        data?["copyright_info"]?["copyright_stat"]?.text ?? first([], variables: ["copyright_stat"]).value
    }

    /// The article's HTML, by its kind; `nil` where the scripts hold none.
    func body(_ kind: WeChatPage.Kind) -> [UInt8]? {
        let own = data?["content_noencode"]?.text ?? ""
        let page =
            data?["text_page_info"]
            ?? scripts.lazy.compactMap {
                ScriptLiteral.value(of: "text_page_info", in: $0.utf8, longest: 1 << 20, places: 4)
            }.first
        let short = [page?["content_noencode"]?.text, page?["content"]?.text].compactMap(\.self).first { !$0.isEmpty }
        let described = data?["desc"]?.text ?? ""
        let texts = kind == .text || kind == .short ? [short ?? "", own, described] : [own, short ?? "", described]
        guard let text = texts.first(where: { !$0.isEmpty }) else { return nil }
        return Array(WeChatScript.markup(text).utf8)
    }

    /// Text without elements becomes paragraphs, one a line.
    private static func markup(_ text: String) -> String {
        if text.holds("<p") || text.holds("<section") || text.holds("<div") { return text }
        return text.split(whereSeparator: \.isNewline).map { "<p>\($0)</p>" }.joined()
    }
}
