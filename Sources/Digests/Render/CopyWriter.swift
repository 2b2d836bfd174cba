import Model

/// Writes the parts of a readable copy straight to bytes: one copy is written for each article that arrives.
struct CopyWriter {
    let article: Article
    let analysis: Analysis
    let shell: ArticleShell
    var bytes: [UInt8] = []
    /// Indices of sentences that are marked as cited.
    var marks: Set<Int> = []
    /// Of a book: the chapters that cite the article.
    var back: [(file: String, title: String)] = []
    private let text: [UInt8]

    init(article: Article, analysis: Analysis, shell: ArticleShell) {
        (self.article, self.analysis, self.shell) = (article, analysis, shell)
        text = Array(article.text.utf8)
        bytes.reserveCapacity(text.count * 5 / 4 + analysis.sentences.count * 28 + 8192)
    }

    /// The whole page.
    consuming func page() -> [UInt8] {
        for part in shell.parts {
            switch part {
            case .markup(let bytes): self.bytes += bytes
            case .slot(let slot): write(slot)
            }
        }
        return bytes
    }

    private mutating func write(_ slot: ArticleShell.Slot) {
        switch slot {
        case .language: escaped(article.language.description)
        case .title: escaped(article.title.isEmpty ? shell.labels["untitled"] : article.title)
        case .heading: heading()
        case .lead: lead()
        case .summary: summary()
        case .body: body()
        case .origin: origin()
        case .back: backLinks()
        }
    }

    private mutating func backLinks() {
        for (file, title) in back {
            markup("<a href=\"\(file)\">")
            escaped(title)
            markup("</a> ")
        }
    }

    mutating func escaped(_ string: String) { appendHTML(string.utf8, to: &bytes) }

    /// Author, publication and time; nothing where there are none.
    mutating func heading() {
        let people = [article.byline, article.publication].filter { !$0.isEmpty }.uniqued().joined(separator: " / ")
        if !people.isEmpty {
            markup("<span class=\"by\">")
            escaped(people)
            markup("</span> ")
        }
        guard let published = article.published?.description else { return }
        markup("<time datetime=\"\(published)\">\(blanked(published))</time>")
    }

    /// The editor's lead, where the body does not begin with it.
    mutating func lead() {
        let opening = article.lead.utf8.prefix(30)
        guard !opening.isEmpty, !Array(text.prefix(1500)).contains(ArraySlice(opening)) else { return }
        markup("<p class=\"lead\">")
        escaped(article.lead)
        markup("</p>")
    }

    /// The best sentences, in the order of the text, as links to where they stand; nothing for a short text.
    mutating func summary() {
        guard analysis.sentences.count > 8 else { return }
        let ranges = analysis.summary.prefix(3).map(\.sentences).sorted { $0.lowerBound < $1.lowerBound }
        let valid = ranges.filter { $0.lowerBound >= 0 && $0.upperBound <= analysis.sentences.count && !$0.isEmpty }
        guard !valid.isEmpty else { return }
        markup("<section class=\"summary\" aria-label=\"")
        bytes += shell.summaryHeading
        markup("\"><h2>")
        bytes += shell.summaryHeading
        markup("</h2><ul>")
        for range in valid {
            markup("<li><a href=\"#")
            markup(anchor(ofSentence: range.lowerBound))
            markup("\">")
            let sentences = analysis.sentences[range]
            text(sentences[range.lowerBound].utf8.lowerBound, sentences[range.upperBound - 1].utf8.upperBound)
            markup("</a></li>")
        }
        markup("</ul></section>")
    }

    /// The address, as plain words: a readable copy links to nothing outside. The file's name is left out, because several
    /// files may hold the article and the copy does not depend on which came first.
    mutating func origin() {
        let isWeb = article.url.utf8.starts(with: "https://".utf8) || article.url.utf8.starts(with: "http://".utf8)
        guard isWeb else { return }
        markup("<footer><dl><div><dt>")
        escaped(shell.labels["address"])
        markup("</dt><dd>")
        escaped(article.url)
        markup("</dd></div></dl></footer>")
    }

    mutating func markup(_ string: String) { bytes += string.utf8 }

    /// The article's text between two offsets, escaped; runs that need no escaping are copied whole.
    mutating func text(_ start: Int, _ end: Int) {
        var run = start
        let end = min(end, text.count)
        var position = start
        while position < end {
            if needsEscape(text[position]) {
                bytes += text[run..<position]
                appendHTML(CollectionOfOne(text[position]), to: &bytes)
                run = position + 1
            }
            position += 1
        }
        if run < end { bytes += text[run..<end] }
    }
}

@inline(__always)
private func needsEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    case 0x00..<0x09, 0x0B..<0x20, 0x7F: true
    default: false
    }
}
