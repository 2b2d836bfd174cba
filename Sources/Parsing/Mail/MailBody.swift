import Model

/// The parts of a mail that are its text, and those that are documents of their own.
struct MailBody {
    /// A part as it is shown.
    enum Text {
        case html(HTMLFragment, charset: String)
        case plain([UInt8], charset: String)
    }

    private(set) var texts: [Text] = []
    /// Messages and documents that came with it, in order.
    private(set) var attachments: [MIMEPart] = []
    private(set) var isEncrypted = false
    private let limits: Reader.Limits

    /// O(n).
    init(_ root: MIMEPart, limits: Reader.Limits) {
        self.limits = limits
        collect(root)
    }

    private mutating func collect(_ part: MIMEPart) {
        switch part.type {
        case "multipart/alternative": collectAlternative(part)
        case "multipart/related":
            if let root = part.parts.first { collect(root) }
        case "multipart/encrypted": isEncrypted = true
        case "application/pkcs7-mime", "application/x-pkcs7-mime": isEncrypted = true
        case _ where part.isMultipart: for inner in part.parts { collect(inner) }
        case "text/html", "application/xhtml+xml", "text/plain", "text/markdown":
            if part.isAttachment { attachments.append(part) } else if let text = shown(part) { texts.append(text) }
        default: if MailBody.isDocument(part) { attachments.append(part) }
        }
    }

    /// The richest rendering that says about as much as the plain one.
    private mutating func collectAlternative(_ part: MIMEPart) {
        var (html, plain): (MIMEPart?, MIMEPart?)
        for inner in part.parts {
            html = html ?? inner.first("text/html")
            plain = plain ?? inner.first("text/plain")
        }
        let rich = html.flatMap(shown)
        let poor = plain.flatMap(shown)
        guard let rich else { return texts += poor.map { [$0] } ?? [] }
        guard let poor, weight(rich) * 3 < weight(poor) else { return texts.append(rich) }
        texts.append(poor)
    }

    private func shown(_ part: MIMEPart) -> Text? {
        let bytes = Array(part.content.prefix(limits.fileSize))
        guard bytes.contains(where: { $0 > 0x20 }) else { return nil }
        let decoded = Decoded(bytes, declared: part.charset)
        if part.type == "text/html" || part.type == "application/xhtml+xml" {
            let page = HTMLFragment(decoded.utf8, limits: limits, isSilent: MailBody.isPreview)
            return page.blocks.isEmpty ? nil : .html(page, charset: decoded.charset)
        }
        let text = Cleaned.text(decoded.utf8)
        let unfolded = part.isFlowed ? FlowedText.unfolded(text, deletesSpace: part.deletesSpace) : text
        let own = FlowedText.withoutSignature(unfolded)
        return own.trimmed.isEmpty ? nil : .plain(own, charset: decoded.charset)
    }

    private func weight(_ text: Text) -> Int {
        switch text {
        case .html(let page, _): page.blocks.reduce(0) { $0 + $1.weight }
        case .plain(let utf8, _): PageBlocks.weight(utf8)
        }
    }

    /// A line for the list of mails, hidden in the mail itself.
    private static func isPreview(_ style: String) -> Bool {
        guard style.utf8.count < 600 else { return false }
        let style = style.lowercased().replacing(" ", with: "")
        return style.holds("mso-hide:all") || style.holds("max-height:0") || style.holds("opacity:0;")
    }

    /// A kind of attachment that may be an article; by its bytes where its type says nothing.
    private static func isDocument(_ part: MIMEPart) -> Bool {
        guard !part.content.isEmpty else { return false }
        if part.type == "application/octet-stream" {
            return part.content.withUnsafeBytes { isContainer(BinaryKind.of($0)) }
        }
        return part.type == "message/rfc822" || part.type == "message/global"
            || documents.contains { part.type.holds($0) }
    }

    private static func isContainer(_ kind: BinaryKind?) -> Bool {
        switch kind {
        case .zip, .tar, .sevenZip, .pdf, .compressed: true
        case .warc, .image, .other, nil: false
        }
    }

    private static let documents = [
        "application/pdf", "application/zip", "application/epub", "officedocument.wordprocessingml",
        "opendocument.text",
        "application/rss", "application/atom",
    ]
}

extension MIMEPart {
    /// The first part of a type that is shown, itself included.
    fileprivate func first(_ type: String) -> MIMEPart? {
        if self.type == type, !isAttachment { return self }
        for part in parts { if let found = part.first(type) { return found } }
        return nil
    }
}
