import Model

/// Gathers the paragraphs of a word processor's file from the events of its XML.
struct ParagraphGatherer {
    private(set) var paragraphs: [OfficeDocument.Paragraph] = []
    /// Paragraphs that are open: one in another is a text box's.
    private var open: [OfficeDocument.Paragraph] = []
    /// The cells of the table's row in hand, one inside another's left out.
    private var cells: [String]?
    private var rows = 0

    /// Deeper ones are read as part of the one around them.
    private static let mostOpen = 32

    mutating func begin(_ role: OfficeDocument.Paragraph.Role = .block(.paragraph)) {
        if open.count < ParagraphGatherer.mostOpen { open.append(.init(role: role, text: "")) }
    }

    /// What the open paragraph turns out to be.
    mutating func set(_ role: OfficeDocument.Paragraph.Role) {
        if !open.isEmpty { open[open.count - 1].role = role }
    }

    /// Of the innermost open paragraph.
    var role: OfficeDocument.Paragraph.Role? { open.last?.role }

    mutating func append(_ text: String) {
        if !open.isEmpty { open[open.count - 1].text += text }
    }

    /// A line's end inside a paragraph: what follows stands by itself.
    mutating func breakLine() {
        guard let last = open.popLast() else { return }
        close(last)
        open.append(.init(role: last.role, text: ""))
    }

    mutating func end() {
        if let last = open.popLast() { close(last) }
    }

    private mutating func close(_ paragraph: OfficeDocument.Paragraph) {
        let text = String(decoding: WhiteSpace.collapsed(Array(paragraph.text.utf8)), as: UTF8.self)
        guard !text.trimmed.isEmpty else { return }
        if let count = cells?.count, count > 0 {
            cells?[count - 1] += " " + text
        } else {
            paragraphs.append(.init(role: paragraph.role, text: String(text.trimmed)))
        }
    }

    mutating func beginRow() {
        rows += 1
        if rows == 1 { cells = [] }
    }

    mutating func beginCell() {
        if rows == 1 { cells?.append("") }
    }

    /// A row of one cell lays the page out: it is a paragraph.
    mutating func endRow() {
        rows = max(0, rows - 1)
        guard rows == 0, let row = cells else { return }
        cells = nil
        let filled = row.map { $0.trimmed }.filter { !$0.isEmpty }
        guard !filled.isEmpty else { return }
        let role = OfficeDocument.Paragraph.Role.block(row.count > 1 ? .tableRow : .paragraph)
        paragraphs.append(.init(role: role, text: filled.joined(separator: " | ")))
    }
}
