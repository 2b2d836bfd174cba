/// What a scalar is to the cutting of words and sentences.
enum CharacterClass: UInt8, Sendable {
    case symbol, space, lineFeed
    /// Written without spaces: Chinese characters, kana, Hangul syllables.
    case han, kana
    /// Letters of alphabets, lower (and uncased) and upper case; marks count as lower.
    case lower, upper
    case digit
    case punctuation

    var isLetter: Bool { self == .lower || self == .upper }
    var isAlphanumeric: Bool { self == .lower || self == .upper || self == .digit }
    var isSpace: Bool { self == .space || self == .lineFeed }
    var isIdeographic: Bool { self == .han || self == .kana }

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x0A, 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: self = .lineFeed
        case 0x3040...0x30FA, 0x30FC...0x30FF, 0xAC00...0xD7AF, 0x31F0...0x31FF, 0xFF66...0xFF9F: self = .kana
        case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: self = .han
        default: self = CharacterClass.byProperties(scalar.properties)
        }
    }

    private static func byProperties(_ properties: Unicode.Scalar.Properties) -> CharacterClass {
        if properties.isWhitespace { return .space }
        return switch properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter: .upper
        case .lowercaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark, .enclosingMark: .lower
        case .decimalNumber: .digit
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            .punctuation
        default: .symbol
        }
    }
}
