import Model

/// An EPUB book's package document: what it says of the book, and the order of its parts.
struct EPUBPackage {
    struct Item {
        /// Of its file in the archive.
        let path: String
        let mediaType: String
        let properties: String
    }

    private(set) var properties = OfficeProperties()
    /// In the order of reading, without those that stand apart from it.
    private(set) var spine: [Item] = []
    /// The table of contents, of EPUB 3 or else of EPUB 2.
    private(set) var contents: Item?
    /// Files that are the cover or the table of contents, by the guide of EPUB 2.
    private(set) var apart: Set<String> = []

    /// Of an OPF file at `path`. O(n).
    init(_ utf8: [UInt8], path: String) {
        properties = OfficeProperties(utf8)
        let folder = EPUBPath.folder(of: path)
        var items: [String: Item] = [:]
        var (order, ncx): ([String], String?) = ([], nil)
        var scanner = XMLScanner(utf8)
        while let event = scanner.next() {
            guard event == .start else { continue }
            switch scanner.name {
            case "item":
                if let (id, item) = EPUBPackage.item(scanner, folder) { items[id] = items[id] ?? item }
            case "spine": ncx = scanner.attribute("toc")
            case "itemref" where scanner.attribute("linear") != "no": order.append(scanner.attribute("idref") ?? "")
            case "reference": readGuide(scanner, folder)
            default: break
            }
        }
        var seen: Set<String> = []
        spine = order.filter { seen.insert($0).inserted }.compactMap { items[$0] }
        let navigation = items.sorted { $0.key < $1.key }.first { $0.value.isNavigation }?.value
        contents =
            navigation ?? ncx.flatMap { items[$0] }
            ?? items.sorted { $0.key < $1.key }.first { $0.value.mediaType == "application/x-dtbncx+xml" }?.value
    }

    private static func item(_ scanner: XMLScanner, _ folder: String) -> (String, Item)? {
        guard let id = scanner.attribute("id"), let href = scanner.attribute("href") else { return nil }
        let item = Item(
            path: EPUBPath.resolved(href, in: folder).path, mediaType: scanner.attribute("media-type") ?? "",
            properties: scanner.attribute("properties") ?? "")
        return (id, item)
    }

    private mutating func readGuide(_ scanner: XMLScanner, _ folder: String) {
        guard let type = scanner.attribute("type"), ["cover", "toc", "title-page", "copyright-page"].contains(type),
            let href = scanner.attribute("href")
        else { return }
        apart.insert(EPUBPath.resolved(href, in: folder).path)
    }
}

extension EPUBPackage.Item {
    var isNavigation: Bool { properties.split(separator: " ").contains("nav") }
}

/// Addresses between an EPUB book's files.
enum EPUBPath {
    /// With its slash at the end; empty for the top.
    static func folder(of path: String) -> String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
    }

    /// The file that a reference means, and its fragment; escapes are decoded, `..` goes up.
    static func resolved(_ reference: String, in folder: String) -> (path: String, fragment: String) {
        let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        var path: [Substring] = []
        for part in (folder + unescaped(parts.first ?? "")).split(separator: "/") {
            if part == ".." { _ = path.popLast() } else if part != "." { path.append(part) }
        }
        return (path.joined(separator: "/"), parts.count > 1 ? String(parts[1]) : "")
    }

    private static func unescaped(_ text: Substring) -> String {
        guard text.contains("%") else { return String(text) }
        let bytes = Array(text.utf8)
        var (result, index): ([UInt8], Int) = ([], 0)
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
            {
                result.append(value)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
