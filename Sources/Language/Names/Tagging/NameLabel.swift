internal import Model

/// What the tagger says of a token: no name, or the beginning or inside of one of three kinds. The raw value is its lane.
enum NameLabel {
    static let none = 0
    static let count = 7
    static let kinds: [Name.Kind] = [.person, .place, .organisation]

    static func begin(_ kind: Int) -> Int { 1 + 2 * kind }
    static func inside(_ kind: Int) -> Int { 2 + 2 * kind }
    static func isBegin(_ label: Int) -> Bool { label & 1 == 1 }
    static func kind(_ label: Int) -> Int { (label - 1) >> 1 }
}
