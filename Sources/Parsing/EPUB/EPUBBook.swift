import Model

/// An EPUB book: each of its chapters is an article, its own title their publication.
struct EPUBBook {
    static let kind = "an EPUB book"

    private let reader: Reader
    private let archive: ZIPArchive
    private let position: Position
    private let package: EPUBPackage
    private let contents: EPUBContents

    /// Reads the package and the table of contents.
    init(_ reader: Reader, _ archive: ZIPArchive, at position: Position) throws(ParsingError) {
        (self.reader, self.archive, self.position) = (reader, archive, position)
        let budget = position.budget
        let container = try archive.text(of: "META-INF/container.xml", EPUBBook.kind, reader, budget) ?? []
        guard let path = EPUBBook.packagePath(container),
            let document = try archive.text(of: path, EPUBBook.kind, reader, budget)
        else { throw .damaged(EPUBBook.kind, detail: "it has no package document") }
        package = EPUBPackage(document, path: path)
        guard !package.spine.isEmpty else { throw .damaged(EPUBBook.kind, detail: "its package names no chapters") }
        let rights = try archive.text(of: "META-INF/encryption.xml", EPUBBook.kind, reader, budget) ?? []
        if EPUBBook.locks(rights, package) { throw .encrypted(EPUBBook.kind) }
        let table = package.contents?.path ?? ""
        let text = try archive.text(of: table, EPUBBook.kind, reader, budget)
        contents = text.map { EPUBContents($0, path: table) } ?? EPUBContents()
    }

    private static func packagePath(_ container: [UInt8]) -> String? {
        var scanner = XMLScanner(container)
        while let event = scanner.next() {
            if event == .start, scanner.name == "rootfile", let path = scanner.attribute("full-path") { return path }
        }
        return nil
    }

    /// Whether a chapter is encrypted; fonts often are, which matters to nobody.
    private static func locks(_ rights: [UInt8], _ package: EPUBPackage) -> Bool {
        let chapters = Set(package.spine.map(\.path))
        var scanner = XMLScanner(rights)
        while let event = scanner.next() {
            if event == .start, scanner.name == "CipherReference", let address = scanner.attribute("URI"),
                chapters.contains(EPUBPath.resolved(address, in: "").path)
            {
                return true
            }
        }
        return false
    }

    /// Hands over chapter after chapter, one in memory at a time.
    func read(_ take: (SourceItem) -> Bool) throws(ParsingError) {
        var members = MemberReading(reader, at: position, kind: EPUBBook.kind)
        var chapter: EPUBChapter?
        for item in package.spine where members.goesOn && isText(item) {
            do throws(ParsingError) {
                guard let entry = archive.entry(named: item.path) else {
                    throw .damaged(EPUBBook.kind, detail: "a chapter's file is missing")
                }
                guard entry.size <= reader.limits.fileSize else {
                    throw .tooLarge("A chapter of the book", limit: reader.limits.fileSize)
                }
                let page = try archive.withBytes(of: entry, position.budget) { bytes throws(ParsingError) in
                    Array(bytes)
                }
                let title = contents.title(of: item.path) ?? ""
                let next = EPUBChapter(path: item.path, title: title, page, limits: reader.limits)
                if let size = chapter?.bytes.count, size > 0, size < reader.limits.fileSize, !begins(next) {
                    chapter?.append(next)
                } else {
                    hand(chapter, &members, take)
                    chapter = next
                }
            } catch {
                members.fail(error, named: MemberName(item.path).shown, take)
            }
        }
        if members.goesOn { hand(chapter, &members, take) }
        try members.finish()
    }

    private func isText(_ item: EPUBPackage.Item) -> Bool {
        !item.isNavigation && !package.apart.contains(item.path)
            && (item.mediaType.isEmpty || item.mediaType.contains("html"))
    }

    /// Files that the table of contents does not name go on with the chapter before, where it names any.
    private func begins(_ next: EPUBChapter) -> Bool {
        !next.title.isEmpty || (contents.isEmpty ? next.hasHeading || next.width > 2000 : false)
    }

    private func hand(_ chapter: EPUBChapter?, _ members: inout MemberReading, _ take: (SourceItem) -> Bool) {
        guard let chapter, !chapter.isAround, chapter.width >= 80 else { return }
        let place = position.member(MemberName(chapter.path).shown)
        let id = chapter.bytes.withUnsafeBytes(reader.tools.hash).articleID
        var article = Article(id: id, key: place.key, format: .epub, charset: chapter.charset)
        let evidence = chapter.fill(&article, book: package.properties, zones: reader.zones)
        guard !article.text.isEmpty else { return }
        if article.title.isEmpty { article.title = OpeningTitle.of(article.text) }
        _ = members.hand(SourceItem(place: place.place, result: .success(article), evidence: evidence), take)
    }
}
