/// The name of a file in a container, and what it tells of the file's use.
struct MemberName {
    /// The folders and the file, without empty parts and `.`.
    let parts: [String]

    init(_ name: String) {
        let parts = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).map(String.init)
        self.parts = parts.filter { $0 != "." }
    }

    /// As a place is shown: `/` between the parts, control characters as `\u{…}`, cut to 1,000 scalars.
    var shown: String {
        var shown = ""
        for scalar in parts.joined(separator: "/").unicodeScalars.prefix(1000) {
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator:
                shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
            default: shown.unicodeScalars.append(scalar)
            }
        }
        return shown
    }

    /// In lower case, without its dot.
    var suffix: String {
        guard let file = parts.last, let dot = file.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
        return file[file.utf8.index(after: dot)...].lowercased()
    }

    /// It never is an article: hidden, of a system, or what pages and players need.
    var isAsset: Bool {
        if parts.contains(where: { $0.hasPrefix(".") && $0 != ".." || $0 == "__MACOSX" }) { return true }
        return MemberName.assets.contains(suffix) || ["Thumbs.db", "desktop.ini"].contains(parts.last)
    }

    private static let assets: Set<String> = [
        "css", "js", "mjs", "map", "png", "jpg", "jpeg", "gif", "webp", "svg", "ico", "bmp", "avif", "heic", "tif",
        "tiff", "woff", "woff2", "ttf", "otf", "eot", "mp3", "mp4", "m4a", "m4v", "webm", "ogg", "wav", "mov", "avi",
        "mkv", "flac",
    ]

    /// The pages that a browser would have saved with the folders that this file is in: `a/NAME` of `a/NAME_files/x.htm`.
    var pages: [String] {
        parts.indices.dropLast().compactMap { index in
            for ending in ["_files", ".files"] where parts[index].hasSuffix(ending) {
                return (parts[..<index] + [String(parts[index].dropLast(ending.count))]).joined(separator: "/")
            }
            return nil
        }
    }

    /// Its own, as `pages` names it, where it is a page.
    var asPage: String? {
        guard let file = parts.last, ["html", "htm", "xhtml"].contains(suffix) else { return nil }
        return (parts.dropLast() + [String(file.dropLast(suffix.count + 1))]).joined(separator: "/")
    }
}
