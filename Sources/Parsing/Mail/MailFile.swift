import Model

/// Reads a mail: its text as one article, then what came with it.
struct MailFile {
    let reader: Reader
    let position: Position

    /// Throws where nothing of it is readable. O(n).
    func read(_ bytes: UnsafeRawBufferPointer, _ take: (SourceItem) -> Bool) throws(ParsingError) {
        guard bytes.count <= reader.limits.fileSize else {
            throw .tooLarge("The mail", limit: reader.limits.fileSize)
        }
        guard let root = MIMEPart.parsed(bytes) else {
            throw .damaged("a mail message", detail: "its header cannot be read")
        }
        if let archive = MHTMLFile(root) {
            for item in try archive.items(bytes, at: position, reader: reader) { guard take(item) else { return } }
            return
        }
        let body = MailBody(root, limits: reader.limits)
        var didTake = true
        for item in try items(bytes, body, root.headers) where didTake { didTake = take(item) }
        let count = try readAttachments(body, didTake, take)
        guard body.texts.isEmpty, count == 0 else { return }
        throw body.isEncrypted ? .encrypted("a mail message") : .noArticle("a mail message", detail: "it has no text")
    }

    /// Its text, split where it gathers many items; none where it has no text.
    private func items(
        _ bytes: UnsafeRawBufferPointer, _ body: MailBody, _ headers: MailHeaders
    ) throws(ParsingError) -> [SourceItem] {
        guard !body.texts.isEmpty else { return [] }
        var mail = MailArticle(body, headers, zones: reader.zones)
        var article = Article(id: id(of: bytes), key: position.key, format: .mail, charset: mail.charset)
        mail.fill(&article)
        guard !article.text.isEmpty || !article.title.isEmpty else { throw .empty }
        if article.title.isEmpty { article.title = OpeningTitle.of(article.text) }
        let whole = SourceItem(place: position.place, result: .success(article), evidence: mail.evidence.inOrder)
        return DigestItems.of(whole, mail.links(of: article), isDigest: false, at: position, reader: reader)
    }

    /// The same mail has one id, whether its lines end with CR LF or LF and whatever follows its last line.
    private func id(of bytes: UnsafeRawBufferPointer) -> ArticleID {
        var message = bytes.filter { $0 != 0x0D }
        while message.last == 0x0A { message.removeLast() }
        return message.withUnsafeBytes { reader.tools.hash($0).articleID }
    }

    /// How many items they gave. What is no article, such as a signature, is left out.
    private func readAttachments(
        _ body: MailBody, _ goesOn: Bool, _ take: (SourceItem) -> Bool
    ) throws(ParsingError) -> Int {
        var (goesOn, count) = (goesOn, 0)
        for (index, part) in body.attachments.enumerated() where goesOn {
            let place = position.member("attachment \(index + 1)")
            guard place.depth <= reader.limits.nesting else { break }
            let error = reader.member(part.content, at: place) { item in
                count += 1
                goesOn = take(item)
                return goesOn
            }
            switch error {
            case nil, .unsupported, .empty, .noText: continue
            case .some(let error):
                count += 1
                goesOn = take(SourceItem(place: place.place, result: .failure(error)))
            }
        }
        return count
    }
}

/// Reads a file of many mails.
struct MailboxFile {
    let reader: Reader
    let position: Position

    /// Each mail's items, with its number as their place. O(n).
    func read(_ bytes: UnsafeRawBufferPointer, _ take: (SourceItem) -> Bool) {
        var goesOn = true
        Mailbox(bytes).read { number, message in
            let place = position.member("message \(number)")
            do throws(ParsingError) {
                try MailFile(reader: reader, position: place).read(message) { item in
                    goesOn = take(item)
                    return goesOn
                }
            } catch {
                goesOn = take(SourceItem(place: place.place, result: .failure(error)))
            }
            return goesOn
        }
    }
}
