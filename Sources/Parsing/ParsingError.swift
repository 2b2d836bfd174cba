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
}

extension ParsingError {
    /// One word for the journal's `ERROR_KIND`.
    package var kind: String {
        switch self {
        case .empty: "empty"
        case .unsupported: "unsupported"
        case .malformed: "malformed"
        case .tooLarge: "too-large"
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
            "This is \(kind), which is not read. Text, Markdown, HTML and JSON Lines are; save it as one of them."
        case .malformed(let what, let line, let offset):
            "\(what), at line \(line), byte \(offset). Mend that line and drop the file again."
        case .tooLarge(let what, let limit):
            "\(what) is larger than the \(limit) bytes that are read. Split it, or raise the limit."
        }
    }
}
