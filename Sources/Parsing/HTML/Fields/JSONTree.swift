/// A JSON value as a tree, as far as it could be read: pages write JSON by hand, with line feeds in strings, commas too
/// many and ends cut off.
indirect enum JSONTree: Equatable {
    case string(String)
    /// As written.
    case number(String)
    case array([JSONTree])
    case object([Member])
    /// null, true, false, and what is no value.
    case other

    struct Member: Equatable {
        let key: String
        let value: JSONTree
    }

    /// An object's first member with a key.
    subscript(key: String) -> JSONTree? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// A list's items; any other value is a list of itself.
    var items: [JSONTree] { if case .array(let items) = self { items } else { [self] } }

    /// A string's text without white space around it, or a number as written; empty for all else.
    var text: String {
        switch self {
        case .string(let text): String(text.trimmed)
        case .number(let digits): digits
        default: ""
        }
    }
}
