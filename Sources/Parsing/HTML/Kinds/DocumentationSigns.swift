import Model

/// What makes a page part of a manual.
enum DocumentationSigns {
    /// What was seen; `nil` where nothing was. O(n).
    static func sign(_ tree: HTMLTree, _ page: PageBlocks, _ metadata: PageMetadata, address: String) -> String? {
        let generator = metadata.first("generator")
        if NameSplitter.words(of: generator).contains(where: generators.contains) {
            return "meta[name=generator] “\(generator.prefix(40))”"
        }
        let code = page.blocks.count { $0.kind == .code }
        let parts = address.prefix(300).split(separator: "/")
        guard parts.count > 1 else { return nil }
        let host = parts[1].split(separator: ".").dropLast()
        if host.contains(where: { hosts.contains(String($0)) }), code > 0 || parts.count > 2 {
            return "host \(parts[1])"
        }
        for part in parts.dropFirst(2).prefix(6) where segments.contains(part.lowercased()) && code > 0 {
            return "address part \(part), \(code) blocks of code"
        }
        return nil
    }

    private static let generators: Set<String> = [
        "sphinx", "docusaurus", "mkdocs", "gitbook", "doxygen", "vuepress", "vitepress", "rustdoc", "mdbook",
        "docutils",
        "javadoc", "starlight", "docbook", "readthedocs",
    ]
    private static let hosts: Set<String> = ["docs", "doc", "documentation", "manual", "developer", "developers"]
    private static let segments: Set<String> = [
        "docs", "doc", "documentation", "manual", "handbook", "reference", "api", "javadoc", "guide", "book", "learn",
    ]
}
