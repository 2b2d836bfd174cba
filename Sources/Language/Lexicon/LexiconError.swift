/// Why a lexicon cannot be opened or compiled; each says what, where, and what to do.
package enum LexiconError: Error, Equatable, CustomStringConvertible {
    /// `code` is an errno.
    case unreadable(path: String, code: Int32)
    case malformed(path: String, reason: String)
    /// The dictionary has more words than the format's 20-bit nodes can hold.
    case tooLarge(nodes: Int, limit: Int)

    package var description: String {
        switch self {
        case .unreadable(let path, let code):
            "\(path): cannot be read (errno \(code)); run Scripts/install or Scripts/test, which compile it"
        case .malformed(let path, let reason):
            "\(path): \(reason); compile it again with Scripts/install or Scripts/test"
        case .tooLarge(let nodes, let limit):
            "dictionary: \(nodes) nodes, at most \(limit) fit; leave out rare words"
        }
    }
}
