/// The elements of a WeChat page that are named as such.
struct WeChatElements {
    private var texts: [String: String] = [:]
    /// Columns of text in the element of the body.
    private(set) var bodyWeight = 0
    /// The article that is shared.
    private(set) var shared = WeChatPage.Sourced()

    private static let names: Set<String> = [
        "activity-name", "js_name", "js_author_name", "publish_time", "js_content", "js_article", "copyright_logo",
        "js_share_source", "js_view_source", "js_base_container",
    ]

    private static let initials = Array("ajpc".utf8)

    /// `nil` where there are not two of them, nor the script that fills such a page. O(n).
    init?(_ tree: HTMLTree) {
        var found = 0
        for index in tree.nodes.indices where !tree.nodes[index].attributes.isEmpty {
            let bytes = tree.bytes(.id, of: index)
            guard let first = bytes.first, WeChatElements.initials.contains(first), bytes.count <= 20 else { continue }
            let id = String(decoding: bytes, as: UTF8.self)
            guard WeChatElements.names.contains(id), texts[id] == nil else { continue }
            found += 1
            read(id, index, tree)
        }
        guard found > 1 || tree.scripts.contains(where: { WeChatScript.isData($0) }) else { return nil }
    }

    func first(_ name: String) -> WeChatPage.Sourced {
        guard let text = texts[name], !text.isEmpty else { return .init() }
        return .init(value: text, source: "#\(name)")
    }

    private mutating func read(_ id: String, _ index: Int, _ tree: HTMLTree) {
        switch id {
        case "js_content", "js_article", "js_base_container":
            if id == "js_content" { bodyWeight = PageBlocks.weight(tree.plainText(of: index, limit: 2000).utf8) }
            texts[id] = ""
        case "js_share_source", "js_view_source":
            let address = tree.attribute(.dataAddress, of: index) ?? tree.attribute(.href, of: index) ?? ""
            if shared.value.isEmpty, address.hasPrefix("http") { shared = .init(value: address, source: "#\(id)") }
            texts[id] = ""
        default: texts[id] = tree.plainText(of: index, limit: 600)
        }
    }
}
