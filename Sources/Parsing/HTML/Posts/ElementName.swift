/// How people name an element: `div#main`, `li.comment`, `td`.
enum ElementName {
    /// Its tag with its id, or else the first word of its class; at most 60 bytes.
    static func of(_ node: Int, _ tree: HTMLTree) -> String {
        let tag = tree.nodes[node].tag == .other ? "" : tree.nodes[node].tag.rawValue
        if let id = tree.attribute(.id, of: node), !id.isEmpty { return "\(tag)#\(id.prefix(50))" }
        guard let name = tree.attribute(.class, of: node)?.split(separator: " ").first else { return tag }
        return "\(tag).\(name.prefix(50))"
    }
}
