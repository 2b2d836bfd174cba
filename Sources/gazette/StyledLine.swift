/// A text in pieces, each with its style, to be laid out on a terminal.
struct StyledLine {
    struct Piece {
        var text: String
        var styles: [Console.Style]
    }

    private(set) var pieces: [Piece] = []
    /// Columns by which its second line and those below it stand further in.
    var hang = 0

    init() {}
    init(_ text: String, _ styles: Console.Style...) { add(text, styles) }

    /// Control characters become spaces.
    mutating func add(_ text: String, _ styles: [Console.Style] = []) {
        if !text.isEmpty { pieces.append(Piece(text: oneLine(text), styles: styles)) }
    }

    mutating func add(_ text: String, _ style: Console.Style) { add(text, [style]) }

    mutating func append(_ line: StyledLine) { pieces += line.pieces }

    var isEmpty: Bool { pieces.isEmpty }
}

extension StyledLine {
    /// Cut into lines of at most `width` columns: at spaces and between Chinese characters, but not before a closing
    /// mark, behind an opening one, or at a no-break space; a longer word is cut. `nil` for one line whatever its length. O(n).
    func wrapped(to width: Int?) -> [StyledLine] {
        guard let width, width > hang else { return [self] }
        var lines = [LineFill()]
        for chunk in chunks() { add(chunk, to: &lines, width) }
        return lines.map(\.line)
    }

    private struct LineFill {
        var line = StyledLine()
        var width = 0
        /// Nothing but its blanks stands there yet.
        var isEmpty = true
    }

    /// What may not be cut.
    private typealias Chunk = [(scalar: Unicode.Scalar, piece: Int)]

    private func add(_ chunk: Chunk, to lines: inout [LineFill], _ width: Int) {
        let isBlank = chunk[0].scalar == " "
        let own = chunk.reduce(0) { $0 + displayWidth($1.scalar) }
        if lines[lines.count - 1].width + own > width, !lines[lines.count - 1].isEmpty { beginLine(&lines) }
        // A blank, and the point of a row behind it, end with their line.
        if isBlank, lines[lines.count - 1].isEmpty, lines.count > 1 { return }
        for (scalar, piece) in chunk {
            let step = displayWidth(scalar)
            if lines[lines.count - 1].width + step > width, !lines[lines.count - 1].isEmpty { beginLine(&lines) }
            lines[lines.count - 1].width += step
            lines[lines.count - 1].isEmpty = false
            lines[lines.count - 1].line.add(scalar, pieces[piece].styles)
        }
    }

    private func beginLine(_ lines: inout [LineFill]) {
        var next = LineFill()
        next.line.add(String(repeating: " ", count: hang))
        next.width = hang
        lines.append(next)
    }

    private mutating func add(_ scalar: Unicode.Scalar, _ styles: [Console.Style]) {
        if pieces.last?.styles == styles {
            pieces[pieces.count - 1].text.unicodeScalars.append(scalar)
        } else {
            pieces.append(Piece(text: String(scalar), styles: styles))
        }
    }

    private func chunks() -> [Chunk] {
        var result: [Chunk] = []
        for (index, piece) in pieces.enumerated() {
            for scalar in piece.text.unicodeScalars {
                if let last = result.last?.last?.scalar, holds(last, scalar) {
                    result[result.count - 1].append((scalar, index))
                } else {
                    result.append([(scalar, index)])
                }
            }
        }
        return result
    }

    /// Whether no line may end between two characters.
    private func holds(_ before: Unicode.Scalar, _ after: Unicode.Scalar) -> Bool {
        if before == " ", after == "·" { return true }
        if before == " " || after == " " { return false }
        if before == "\u{A0}" || after == "\u{A0}" { return true }
        if StyledLine.closing.contains(after) || StyledLine.opening.contains(before) { return true }
        return displayWidth(before) < 2 && displayWidth(after) < 2
    }

    private static let closing = Set("，。、；：？！”’）》」』】…—%,.;:?!)]".unicodeScalars)
    private static let opening = Set("“‘（《「『【([".unicodeScalars)
}
