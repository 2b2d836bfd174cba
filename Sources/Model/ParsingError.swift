/// Why one file, or one item of a file, cannot become an article. The daemon goes on.
package enum ParsingError: Error, Equatable, Sendable {
    /// Nothing but white space.
    case empty
    /// Readable bytes of a kind that no reader understands, by its name: `PDF`, `ZIP archive`.
    case unsupported(String)
    /// What is wrong, and where; `line` counts from 1.
    case malformed(String, line: Int, utf8Offset: Int)
    /// What is too large, and the most that is read, in bytes.
    case tooLarge(String, limit: Int)
    /// A kind of file that is read, but this one holds no text, only pictures: `a PDF`, `a PNG image`.
    case noText(String)
    /// A kind of file that is read, but this one needs a password: `a ZIP archive`.
    case encrypted(String)
    /// A kind of file that is read, but this one is broken, and how: `an EPUB book`, `it has no package document`.
    case damaged(String, detail: String)
    /// A kind of file that is read with the help of a program that is not installed: `a PDF`, `poppler-utils`.
    case needs(String, package: String)
    /// A container in which no article was found, and what was: `a ZIP archive`, `nothing in it is text`.
    case noArticle(String, detail: String)
}

extension ParsingError {
    /// One word for the journal's `ERROR_KIND`.
    package var kind: String {
        switch self {
        case .empty: "empty"
        case .unsupported: "unsupported"
        case .malformed: "malformed"
        case .tooLarge: "too-large"
        case .noText: "no-text"
        case .encrypted: "encrypted"
        case .damaged: "damaged"
        case .needs: "needs-program"
        case .noArticle: "no-article"
        }
    }
}

extension ParsingError: CustomStringConvertible {
    /// What is wrong, where, and what to do about it, in one or two English sentences.
    package var description: String {
        switch self {
        case .empty:
            "The file holds no text, only white space or nothing at all. Save the article again and drop it anew."
        case .unsupported(let kind):
            "This is \(kind), which is not read. Save its text as a web page, a PDF or plain text."
        case .malformed(let what, let line, let offset):
            "\(what), at line \(line), byte \(offset). Mend that line and drop the file again."
        case .tooLarge(let what, let limit):
            "\(what) is larger than the \(limit) bytes that are read. Split it, or raise the limit."
        case .noText(let kind):
            "This is \(kind) without text, and recognising text in pictures (OCR) is not built in. Run OCR over it first."
        case .encrypted(let kind):
            "This is \(kind) that needs a password. Save it without one and drop it again."
        case .damaged(let kind, let detail):
            "This is \(kind), but it is broken: \(detail). Save or download it again."
        case .needs(let kind, let package):
            "This is \(kind), and reading it needs a program that is not installed. Install the package \(package)."
        case .noArticle(let kind, let detail):
            "This is \(kind) without an article that can be read: \(detail)."
        }
    }
}

extension ParsingError {
    /// A kind of file that is not read, as Chinese names it: `a PDF` is `PDF 文件`. Kinds without a name of their own are
    /// given without their article.
    package static func chineseName(ofKind kind: String) -> String {
        if let name = chineseNames[kind] { return name }
        let words = kind.hasPrefix("an ") ? kind.dropFirst(3) : kind.hasPrefix("a ") ? kind.dropFirst(2) : kind[...]
        for (suffix, name) in [(" image", " 图片"), (" recording", " 录音"), (" video", " 视频"), (" archive", " 压缩包")]
        where words.hasSuffix(suffix) {
            return words.dropLast(suffix.count) + name
        }
        return String(words)
    }

    private static let chineseNames = [
        "a DOCX document": "Word 文档", "an Excel workbook": "Excel 表格", "a PowerPoint presentation": "PowerPoint 幻灯片",
        "a PDF": "PDF 文件", "an empty ZIP archive": "空的 ZIP 压缩包", "an SQLite database": "SQLite 数据库",
        "a program": "程序文件", "a font": "字体文件",
        "an old Office document": "旧版 Office 文档", "an Office document": "Office 文档", "an RTF document": "RTF 文档",
        "a JSON file": "JSON 数据文件", "an XML document": "XML 数据文件",
        "an OpenDocument text": "OpenDocument 文档", "an EPUB book": "EPUB 电子书", "a web archive of Safari": "Safari 网页归档",
        "an MHTML web archive": "MHTML 网页归档", "a mail message": "邮件", "an RSS feed": "RSS 源", "an Atom feed": "Atom 源",
        "a JSON feed": "JSON 源", "an export of links": "链接导出文件",
        "an Evernote export": "Evernote 导出文件", "a WARC archive": "WARC 网页归档",
        "binary data of an unknown kind": "未知的二进制数据",
    ]
}
