import Model

/// The text of a DOCX file's `word/document.xml`: paragraphs, headings by their styles, lists, tables; without notes,
/// deleted text and what stands twice for older programs.
struct DOCXText {
    private var gatherer = ParagraphGatherer()
    private let styles: DOCXStyles
    /// Elements whose text is not part of the document, that are open.
    private var hidden = 0
    private var isText = false
    private var isHiddenRun = false
    private var isContents: [Bool] = []

    /// O(n).
    static func paragraphs(_ utf8: [UInt8], styles: DOCXStyles) -> [OfficeDocument.Paragraph] {
        var text = DOCXText(styles: styles)
        var scanner = XMLScanner(utf8)
        while let event = scanner.next() {
            switch event {
            case .start: text.start(scanner)
            case .text: text.read(scanner.text)
            case .end: text.end(scanner.name)
            }
        }
        text.gatherer.end()
        return text.gatherer.paragraphs
    }

    private init(styles: DOCXStyles) { self.styles = styles }

    private static func isSilent(_ name: String) -> Bool { ["Fallback", "moveFrom", "del", "sdtPr"].contains(name) }

    private mutating func start(_ scanner: XMLScanner) {
        if DOCXText.isSilent(scanner.name) { hidden += 1 }
        guard hidden == 0 else { return }
        switch scanner.name {
        case "p":
            gatherer.begin()
            isContents.append(false)
        case "pStyle": setStyle(scanner.attribute("val") ?? "")
        case "outlineLvl":
            if let level = scanner.attribute("val").flatMap({ Int($0) }), (0...8).contains(level) {
                gatherer.set(.block(.heading(level: min(level + 1, 6))))
            }
        case "numId":
            if scanner.attribute("val") != "0" { setListItem() }
        case "r": isHiddenRun = false
        case "vanish": isHiddenRun = scanner.attribute("val").map { !["0", "false"].contains($0) } ?? true
        case "t": isText = true
        case "tab": gatherer.append(" ")
        case "noBreakHyphen": gatherer.append("-")
        case "br", "cr": if scanner.attribute("type") == nil { gatherer.breakLine() }
        case "tr": gatherer.beginRow()
        case "tc": gatherer.beginCell()
        default: break
        }
    }

    private mutating func setStyle(_ id: String) {
        switch styles.meaning(of: id) {
        case .role(let role): gatherer.set(role)
        case .contents: if !isContents.isEmpty { isContents[isContents.count - 1] = true }
        case nil: break
        }
    }

    /// A numbered heading stays a heading.
    private mutating func setListItem() {
        if gatherer.role == .block(.paragraph) { gatherer.set(.block(.listItem)) }
    }

    private mutating func read(_ text: [UInt8]) {
        guard isText, hidden == 0, !isHiddenRun, isContents.last != true else { return }
        gatherer.append(String(decoding: text, as: UTF8.self))
    }

    private mutating func end(_ name: String) {
        if DOCXText.isSilent(name) { hidden = max(0, hidden - 1) }
        guard hidden == 0 else { return }
        switch name {
        case "p":
            gatherer.end()
            _ = isContents.popLast()
        case "t": isText = false
        case "tr": gatherer.endRow()
        default: break
        }
    }
}
