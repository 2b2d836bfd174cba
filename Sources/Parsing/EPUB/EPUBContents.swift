/// An EPUB book's table of contents: which files begin a chapter, and its title.
struct EPUBContents {
    private var titles: [String: String] = [:]

    /// The title of the first entry for a file; `nil` where it has none.
    func title(of path: String) -> String? { titles[path] }

    var isEmpty: Bool { titles.isEmpty }

    init() {}

    /// Of an NCX file or a navigation document, whichever it is, at `path`. O(n).
    init(_ utf8: [UInt8], path: String) {
        let folder = EPUBPath.folder(of: path)
        var scanner = XMLScanner(utf8)
        var (label, isOpen, address) = ("", false, "")
        // Other lists of a navigation document: landmarks, pages.
        var isOther = false
        while let event = scanner.next() {
            switch (event, scanner.name) {
            case (.start, "nav"): isOther = scanner.attribute("type").map { $0 != "toc" } ?? false
            case (.end, "nav"): isOther = false
            case (.start, "navLabel"), (.start, "a"):
                (label, isOpen) = ("", true)
                address = scanner.attribute("href") ?? ""
            case (.end, "navLabel"): isOpen = false
            case (.start, "content"): add(label, scanner.attribute("src") ?? "", folder)
            case (.end, "a"):
                if !isOther { add(label, address, folder) }
                isOpen = false
            case (.start, "pageList"): return
            case (.text, _):
                let isRead = isOpen && label.utf8.count < 2000
                if isRead { label += String(decoding: scanner.text.prefix(2000), as: UTF8.self) }
            default: break
            }
        }
    }

    private mutating func add(_ label: String, _ address: String, _ folder: String) {
        let title = String(decoding: WhiteSpace.collapsed(Array(label.utf8)), as: UTF8.self)
        let path = EPUBPath.resolved(address, in: folder).path
        if !title.isEmpty, !path.isEmpty, titles[path] == nil { titles[path] = title }
    }
}
